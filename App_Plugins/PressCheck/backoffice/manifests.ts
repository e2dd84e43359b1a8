// The backoffice loads this file with its own first page: nothing in it is loaded before it is shown.
const inDocument = { alias: 'Umb.Condition.WorkspaceAlias', match: 'Umb.Workspace.Document' };
const notTrashed = { alias: 'Umb.Condition.EntityIsNotTrashed' };
const isStory = { alias: 'PressCheck.Condition.Known' };
const inContent = { alias: 'Umb.Condition.SectionAlias', match: 'Umb.Section.Content' };
const inDocuments = { alias: 'Umb.Condition.CollectionAlias', match: 'Umb.Collection.Document' };
const stands = (move: string) => ({ ...isStory, move });
const least = (role: string) => ({ alias: 'PressCheck.Condition.Role', least: role });
const may = (...verbs: string[]) => ({ alias: 'Umb.Condition.UserPermission.Document', allOf: verbs });

const permission = (verb: string, weight: number) => ({
  type: 'entityUserPermission', alias: `PressCheck.${verb}`, name: `PressCheck: ${verb}`, weight, forEntityTypes: ['document'],
  meta: { verbs: [`PressCheck.${verb}`], label: `#pressCheck_permission${verb}`, description: `#pressCheck_permission${verb}Text`, group: 'pressCheck' },
});

const move = (name: string, label: string, verb: string, weight: number, api: () => Promise<unknown>) => ({
  type: 'workspaceAction', kind: 'default', alias: `PressCheck.WorkspaceAction.${label}`, name: `PressCheck: ${label}`, weight, api,
  meta: { label: `#pressCheck_${label[0]?.toLowerCase() ?? ''}${label.slice(1)}`, look: 'secondary', color: 'default' },
  conditions: [inDocument, notTrashed, stands(name), may(verb)],
});

export const manifests: readonly object[] = [
  { type: 'localization', alias: 'PressCheck.Localization.En', name: 'PressCheck in English', weight: 100, meta: { culture: 'en' }, js: () => import('./words.en.ts') },
  { type: 'localization', alias: 'PressCheck.Localization.De', name: 'PressCheck in German', weight: 100, meta: { culture: 'de' }, js: () => import('./words.de.ts') },

  permission('Submit', 40),
  permission('SignOff', 30),
  permission('Waive', 20),
  permission('Audit', 10),

  { type: 'condition', alias: 'PressCheck.Condition.Known', name: 'PressCheck knows the document as a story', api: () => import('./conditions/known.condition.ts') },
  { type: 'condition', alias: 'PressCheck.Condition.Role', name: 'PressCheck role', api: () => import('./conditions/role.condition.ts') },
  { type: 'condition', alias: 'PressCheck.Condition.Needs', name: 'A story needs somebody', api: () => import('./conditions/needs.condition.ts') },

  { type: 'workspaceContext', alias: 'PressCheck.WorkspaceContext', name: 'PressCheck of a document', api: () => import('./workspace/context.ts'), conditions: [inDocument] },
  {
    type: 'workspaceView', alias: 'PressCheck.WorkspaceView.Check', name: 'Press check', weight: 150, element: () => import('./workspace/tab.ts'),
    meta: { label: '#pressCheck_tab', pathname: 'press-check', icon: 'icon-checkbox' }, conditions: [inDocument, notTrashed, isStory],
  },
  { type: 'workspaceFooterApp', alias: 'PressCheck.FooterApp', name: 'Where the story stands', weight: 10, element: () => import('./workspace/status.ts'), conditions: [inDocument, isStory] },
  { type: 'workspaceInfoApp', alias: 'PressCheck.InfoApp', name: 'What was done to the story', weight: 90, element: () => import('./workspace/info.ts'), meta: {}, conditions: [inDocument, isStory] },

  move('submit', 'Submit', 'PressCheck.Submit', 75, () => import('./actions/submit.action.ts')),
  move('request-changes', 'RequestChanges', 'PressCheck.SignOff', 76, () => import('./actions/request-changes.action.ts')),
  move('sign-off', 'SignOff', 'PressCheck.SignOff', 74, () => import('./actions/sign-off.action.ts')),
  {
    type: 'workspaceActionMenuItem', kind: 'default', alias: 'PressCheck.WorkspaceActionMenuItem.SignOffAndPublish', name: 'PressCheck: sign off and publish', weight: 30,
    api: () => import('./actions/sign-off-and-publish.action.ts'), forWorkspaceActions: 'Umb.WorkspaceAction.Document.SaveAndPublish',
    meta: { label: '#pressCheck_signOffAndPublish', icon: 'icon-check' }, conditions: [inDocument, notTrashed, stands('sign-off'), may('PressCheck.SignOff', 'Umb.Document.Publish')],
  },

  {
    type: 'entityAction', kind: 'default', alias: 'PressCheck.EntityAction.Open', name: 'PressCheck: open', weight: 550, forEntityTypes: ['document'],
    api: () => import('./actions/open.entity-action.ts'), meta: { icon: 'icon-checkbox', label: '#pressCheck_tab' }, conditions: [notTrashed, least('reporter')],
  },
  {
    type: 'entityBulkAction', kind: 'default', alias: 'PressCheck.EntityBulkAction.Submit', name: 'PressCheck: submit', weight: 45, forEntityTypes: ['document'],
    api: () => import('./actions/submit.bulk-action.ts'), meta: { icon: 'icon-checkbox', label: '#pressCheck_submit' }, conditions: [inDocuments, least('reporter')],
  },
  {
    type: 'collectionAction', alias: 'PressCheck.CollectionAction.Needs', name: 'Stories of the list that need somebody', weight: -100, js: () => import('./collection/needs-action.ts'),
    meta: { label: '#pressCheck_tab' }, conditions: [inDocuments, least('reporter')],
  },
  {
    type: 'entitySign', kind: 'icon', alias: 'PressCheck.EntitySign.Needs', name: 'A story needs somebody', weight: 900, forEntityTypes: ['document'],
    meta: { iconName: 'icon-alert', label: '#pressCheck_treeNeeds', iconColorAlias: 'yellow' }, conditions: [{ alias: 'PressCheck.Condition.Needs' }],
  },

  {
    type: 'dashboard', alias: 'PressCheck.Dashboard.Queue', name: 'PressCheck: queue', weight: -10, element: () => import('./dashboards/queue-dashboard.ts'),
    meta: { label: '#pressCheck_queue', pathname: 'press-check-queue' }, conditions: [inContent, least('editor')],
  },
  {
    type: 'dashboard', alias: 'PressCheck.Dashboard.Audit', name: 'PressCheck: audit', weight: -20, element: () => import('./dashboards/audit-dashboard.ts'),
    meta: { label: '#pressCheck_audit', pathname: 'press-check-audit' }, conditions: [inContent, least('manager')],
  },
];
