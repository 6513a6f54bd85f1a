/** Lower-case words joined by hyphens: the form of every id of a venue, a place or a division. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)+$/;
