import { MoveAction } from './move.action.ts';

export class SignOffAction extends MoveAction {
  protected readonly deed = 'sign-off';
}

export { SignOffAction as api };
