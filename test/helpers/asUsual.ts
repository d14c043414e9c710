/** How a sheet is drawn where nothing is to be said of it. */
export const AS_USUAL = { unchanged: false, printing: 'set', hidden: false } as const;
