import { UmbContextToken } from '@umbraco-cms/backoffice/context-api';
import type { PressContext } from './context.ts';

/** PressCheck in the workspace of a document. */
export const PRESS_CONTEXT = new UmbContextToken<PressContext>('UmbWorkspaceContext', 'PressCheck.WorkspaceContext');
