// What we use of the backoffice's client, so that the screens build without its 295 MB. The tests check the same source against the real declarations.
type Release = () => void;
interface UmbHost {
  addUmbController(controller: unknown): void;
}
interface UmbObservable<T> {
  subscribe(told: (value: T) => void): { unsubscribe: Release };
}
interface UmbControllers {
  consumeContext<T>(token: import('@umbraco-cms/backoffice/context-api').UmbContextToken<T>, found: (context: T | undefined) => void): unknown;
  getContext<T>(token: import('@umbraco-cms/backoffice/context-api').UmbContextToken<T>): Promise<T | undefined>;
  observe<T>(source: UmbObservable<T> | undefined, told: (value: T | undefined) => void, alias?: string): unknown;
  destroy(): void;
}

declare module '@umbraco-cms/backoffice/context-api' {
  export class UmbContextToken<T> {
    constructor(context: string, api?: string);
    readonly TYPE: T;
  }
}
declare module '@umbraco-cms/backoffice/controller-api' {
  export type UmbControllerHost = UmbHost;
}
declare module '@umbraco-cms/backoffice/class-api' {
  import type { UmbContextToken } from '@umbraco-cms/backoffice/context-api';
  export type UmbClassInterface = UmbControllers;
  export class UmbControllerBase extends EventTarget implements UmbControllers, UmbHost {
    constructor(host: UmbHost);
    addUmbController(controller: unknown): void;
    consumeContext<T>(token: UmbContextToken<T>, found: (context: T | undefined) => void): unknown;
    getContext<T>(token: UmbContextToken<T>): Promise<T | undefined>;
    observe<T>(source: UmbObservable<T> | undefined, told: (value: T | undefined) => void, alias?: string): unknown;
    destroy(): void;
  }
  export class UmbContextBase extends UmbControllerBase {
    constructor(host: UmbHost, token: UmbContextToken<unknown>);
  }
}
declare module '@umbraco-cms/backoffice/element-api' {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a mixin's constructor is written so
  type Constructor<T> = new (...args: any[]) => T;
  export const UmbElementMixin: <T extends Constructor<HTMLElement>>(base: T) => Constructor<HTMLElement & UmbControllers & UmbHost> & T;
}
declare module '@umbraco-cms/backoffice/observable-api' {
  export class UmbObjectState<T> {
    constructor(value: T);
    setValue(value: T): void;
    getValue(): T;
    asObservable(): UmbObservable<T>;
  }
  export const observeMultiple: (sources: readonly UmbObservable<never>[]) => UmbObservable<unknown[]>;
}
declare module '@umbraco-cms/backoffice/document' {
  import type { UmbContextToken } from '@umbraco-cms/backoffice/context-api';
  export interface Variant {
    culture: string | null;
    segment: string | null;
  }
  export interface DocumentVariant extends Variant {
    name: string;
    scheduledPublishDate?: string | null;
  }
  export interface DocumentValue extends Variant {
    alias: string;
    editorAlias: string;
    value?: unknown;
  }
  export interface Container {
    id: string;
    parent: { id: string } | null;
    name: string | null;
    type: string;
  }
  export interface DocumentWorkspace {
    readonly unique: UmbObservable<string | null | undefined>;
    readonly values: UmbObservable<DocumentValue[] | undefined>;
    readonly variants: UmbObservable<DocumentVariant[]>;
    readonly persistedData: UmbObservable<unknown>;
    readonly contentTypeUnique: UmbObservable<string | undefined>;
    readonly splitView: { readonly activeVariantsInfo: UmbObservable<Variant[]>; getActiveVariants(): Variant[] };
    readonly structure: {
      getPropertyStructureByAlias(alias: string): Promise<{ container?: { id: string } | null } | undefined>;
      getOwnerContentType(): { containers: Container[] } | undefined;
    };
    readonly view: { readonly hints: { has(unique: string): boolean; removeOne(unique: string): void; addOne(hint: { unique: string; path: string[]; text: string; color?: 'default' | 'warning' | 'positive' | 'danger'; weight?: number }): unknown } };
    getUnique(): string | null | undefined;
    getIsNew(): boolean | undefined;
    getContentTypeUnique(): string | undefined;
    getValues(): DocumentValue[] | undefined;
    getVariants(): DocumentVariant[] | undefined;
    requestSave(): Promise<void>;
    askServerToValidate(data: never, variants: readonly Variant[]): Promise<void>;
  }
  export interface DocumentPublishing {
    saveAndPublish(...args: unknown[]): Promise<void>;
    schedule(): Promise<void>;
    publishWithDescendants(): Promise<void>;
  }
  export const UMB_DOCUMENT_WORKSPACE_CONTEXT: UmbContextToken<DocumentWorkspace>;
  export const UMB_DOCUMENT_PUBLISHING_WORKSPACE_CONTEXT: UmbContextToken<DocumentPublishing>;
}
declare module '@umbraco-cms/backoffice/validation' {
  import type { UmbContextToken } from '@umbraco-cms/backoffice/context-api';
  export interface UmbValidator {
    readonly isValid: boolean;
    validate(): Promise<void>;
    validateByVariantIds?(variants: readonly { culture: string | null }[]): Promise<void>;
    reset(): void;
    focusFirstInvalidElement(): void;
    destroy(): void;
  }
  export const UMB_VALIDATION_CONTEXT: UmbContextToken<{ addValidator(validator: UmbValidator): void; removeValidator(validator: UmbValidator): void }>;
}
declare module '@umbraco-cms/backoffice/notification' {
  import type { UmbContextToken } from '@umbraco-cms/backoffice/context-api';
  type Told = { data: { headline?: string; message: string } };
  type Colour = 'default' | 'positive' | 'warning' | 'danger';
  export const UMB_NOTIFICATION_CONTEXT: UmbContextToken<{ peek(colour: Colour, told: Told): unknown; stay(colour: Colour, told: Told): unknown }>;
}
declare module '@umbraco-cms/backoffice/current-user' {
  import type { UmbContextToken } from '@umbraco-cms/backoffice/context-api';
  export const UMB_CURRENT_USER_CONTEXT: UmbContextToken<{ readonly currentUser: UmbObservable<{ languageIsoCode?: string } | undefined> }>;
}
declare module '@umbraco-cms/backoffice/http-client' {
  type Asked = { url: string; security: { type: 'http'; scheme: 'bearer' }[] };
  export const umbHttpClient: {
    getConfig(): { baseUrl?: string; auth?: unknown };
    get(asked: Asked): Promise<{ response?: Response }>;
  };
}
declare module '@umbraco-cms/backoffice/block' {
  import type { UmbContextToken } from '@umbraco-cms/backoffice/context-api';
  export const UMB_BLOCK_ENTRY_CONTEXT: UmbContextToken<{ edit(): void }>;
}
declare module '@umbraco-cms/backoffice/workspace' {
  import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
  import type { UmbContextToken } from '@umbraco-cms/backoffice/context-api';
  export const UMB_WORKSPACE_SPLIT_VIEW_CONTEXT: UmbContextToken<{ readonly variantId: UmbObservable<{ readonly culture: string | null } | undefined>; getSplitViewIndex(): number | undefined }>;
  export abstract class UmbWorkspaceActionBase extends UmbControllerBase {
    execute(): Promise<void>;
  }
}
declare module '@umbraco-cms/backoffice/entity-action' {
  import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
  export abstract class UmbEntityActionBase<T> extends UmbControllerBase {
    protected readonly args: { unique: string | null; entityType: string; meta: T };
    execute(): Promise<void>;
  }
}
declare module '@umbraco-cms/backoffice/entity-bulk-action' {
  import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
  export abstract class UmbEntityBulkActionBase<T extends object> extends UmbControllerBase {
    protected readonly args: { meta: T };
    selection: string[];
    abstract execute(): Promise<void>;
  }
}
declare module '@umbraco-cms/backoffice/extension-registry' {
  import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
  export class UmbConditionBase<T extends { alias: string }> extends UmbControllerBase {
    constructor(host: UmbHost, args: { host: UmbHost; config: T; onChange: (isPermitted: boolean) => void });
    readonly config: T;
    get permitted(): boolean;
    set permitted(isPermitted: boolean);
  }
}
declare module '@umbraco-cms/backoffice/tree' {
  import type { UmbContextToken } from '@umbraco-cms/backoffice/context-api';
  export const UMB_TREE_ITEM_CONTEXT: UmbContextToken<{ readonly treeItem: UmbObservable<{ unique: string | null; entityType: string } | undefined> }>;
}
declare module '@umbraco-cms/backoffice/collection' {
  import type { UmbContextToken } from '@umbraco-cms/backoffice/context-api';
  export const UMB_COLLECTION_CONTEXT: UmbContextToken<{ readonly items: UmbObservable<import('./collection.ts').CollectionItem[]>; getItems(): import('./collection.ts').CollectionItem[] }>;
}
declare module '@umbraco-cms/backoffice/modal' {
  import type { UmbContextToken } from '@umbraco-cms/backoffice/context-api';
  export const UMB_MODAL_MANAGER_CONTEXT: UmbContextToken<{ readonly modals: UmbObservable<unknown[]> }>;
}
declare module '@umbraco-cms/backoffice/router' {
  export const encodeFolderName: (name: string) => string;
}
