import { MoveAction } from './move.action.ts';

export class SubmitAction extends MoveAction {
  protected readonly deed = 'submit';
}

export { SubmitAction as api };
