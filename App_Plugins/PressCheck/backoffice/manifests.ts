/** What the backoffice is told of: nothing yet. */
export const manifests: readonly never[] = [];
