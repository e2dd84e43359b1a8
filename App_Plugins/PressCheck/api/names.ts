// Names that there are at run time as well, from the OpenAPI document.
export { auditActionValues, storyStateValues } from './schema.ts';
