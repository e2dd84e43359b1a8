import type { UMB_DOCUMENT_PUBLISHING_WORKSPACE_CONTEXT, UMB_DOCUMENT_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/document';

/** The workspace of a document, and what publishes it. */
export type DocumentWorkspace = typeof UMB_DOCUMENT_WORKSPACE_CONTEXT.TYPE;
export type DocumentPublishing = typeof UMB_DOCUMENT_PUBLISHING_WORKSPACE_CONTEXT.TYPE;
