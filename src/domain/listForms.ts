/** How the chosen venues can be listed: by place, in an order of their own, or as a table. */
export const LIST_FORMS = ['place', 'name', 'age', 'evidence', 'distance', 'table'] as const;
export type ListForm = (typeof LIST_FORMS)[number];
