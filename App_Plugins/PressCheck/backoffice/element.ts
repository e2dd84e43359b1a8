import { UmbElementMixin } from '@umbraco-cms/backoffice/element-api';
import { PressElement } from '../look/element.ts';
import { base } from '../look/styles.ts';
import { theme } from './theme.ts';

/** What our elements inside the backoffice extend: they have its contexts, its colours, and our texts. */
export class BackofficeElement extends UmbElementMixin(PressElement) {
  static override styles = [theme, base];
}
