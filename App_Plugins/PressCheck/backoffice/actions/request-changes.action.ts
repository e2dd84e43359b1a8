import { MoveAction } from './move.action.ts';

export class RequestChangesAction extends MoveAction {
  protected readonly deed = 'request-changes';
}

export { RequestChangesAction as api };
