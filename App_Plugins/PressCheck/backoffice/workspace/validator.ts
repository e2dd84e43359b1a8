import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UMB_VALIDATION_CONTEXT, type UmbValidator } from '@umbraco-cms/backoffice/validation';

/** Whether the variants of these cultures may be published; all that are open, if none is named. */
export type MayPublish = (cultures: readonly (string | null)[] | undefined) => Promise<boolean>;

/** Has the client save a document that may not be published, and stop: what the server alone refuses is not saved. */
export class PublishValidator extends UmbControllerBase implements UmbValidator {
  readonly #mayPublish: MayPublish;
  #context: typeof UMB_VALIDATION_CONTEXT.TYPE | undefined;
  #isValid = true;

  constructor(host: UmbControllerHost, mayPublish: MayPublish) {
    super(host);
    this.#mayPublish = mayPublish;
    this.consumeContext(UMB_VALIDATION_CONTEXT, (context) => {
      this.#context?.removeValidator(this);
      this.#context = context;
      context?.addValidator(this);
    });
  }

  get isValid(): boolean {
    return this.#isValid;
  }

  /** 18 asks so. */
  validateByVariantIds(variants: readonly { culture: string | null }[]): Promise<void> {
    return this.#ask([...new Set(variants.map((one) => one.culture))]);
  }

  /** 17 asks so. */
  validate(): Promise<void> {
    return this.#ask(undefined);
  }

  reset(): void {
    this.#isValid = true;
  }

  focusFirstInvalidElement(): void {
    // What is to be done is told, and stands in our tab.
  }

  override destroy(): void {
    this.#context?.removeValidator(this);
    super.destroy();
  }

  async #ask(cultures: readonly (string | null)[] | undefined): Promise<void> {
    this.#isValid = await this.#mayPublish(cultures);
    if (!this.#isValid) throw new Error('It may not be published.');
  }
}
