/** Where the prerendered pages stand, from the root of the site; a folder stands for its index.html. */

export const openingPath = (language: string): string => (language === 'en' ? '' : `${language}/`);
export const guidePath = (language: string): string => `${openingPath(language)}guide/`;
export const countryPath = (language: string, id: string): string => `${language}/country/${id}/`;
export const venuePath = (language: string, id: string): string => `${language}/venue/${id}/`;
