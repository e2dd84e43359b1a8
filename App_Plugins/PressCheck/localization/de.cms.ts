import type { cmsEn } from './en.cms.ts';
import type { Wording } from './localize.ts';

/** Texte der Bildschirme in Umbracos Backoffice. */
export const cmsDe: Readonly<Record<keyof typeof cmsEn, Wording>> = {
  'cms.umb.tab': 'Pressecheck',
  'cms.umb.queue': 'Pressecheck: Eingang',
  'cms.umb.audit': 'Pressecheck: Aufsicht',
  'cms.umb.submit': 'Zur Freigabe einreichen',
  'cms.umb.requestChanges': 'Änderungen erbitten',
  'cms.umb.signOff': 'Freigeben',
  'cms.umb.signOffAndPublish': 'Freigeben und veröffentlichen…',
  'cms.umb.treeNeeds': 'Hier wird jemand gebraucht',
  'cms.umb.permissionSubmit': 'Zur Freigabe einreichen',
  'cms.umb.permissionSubmitText': 'Texte prüfen, Befunde beantworten, Verzeichnisse führen und einreichen',
  'cms.umb.permissionSignOff': 'Freigeben',
  'cms.umb.permissionSignOffText': 'Änderungen erbitten und freigeben, was andere geschrieben haben',
  'cms.umb.permissionWaive': 'Ausnahmen zustimmen',
  'cms.umb.permissionWaiveText': 'Die zweite Person sein, die eine Ausnahme von einem sperrenden Befund braucht',
  'cms.umb.permissionAudit': 'Aufsicht',
  'cms.umb.permissionAuditText': 'Zahlen und Protokoll sehen und den Notschalter benutzen',

  'cms.tab': 'Pressecheck',
  'cms.status': 'Pressecheck: {state} · {needs}',
  'cms.status.none': 'nichts braucht Sie',
  'cms.not-kept': 'Noch nicht eingereicht',
  'cms.unsaved': 'Seit Fassung {number} geändert',
  'cms.place': 'In {label}',
  'cms.place.open': 'Im Editor öffnen',

  'cms.refused.title': 'Nicht veröffentlicht',
  'cms.refused.needs': { one: '{count} Punkt ist offen. Der Reiter „Pressecheck“ sagt, welcher.', other: '{count} Punkte sind offen. Der Reiter „Pressecheck“ sagt, welche.' },
  'cms.refused.not-submitted': 'Der Text ist noch nicht eingereicht und freigegeben.',
  'cms.schedule.title': 'So würde es nicht erscheinen',
  'cms.schedule.text': '{reason} Der Termin lässt sich setzen; wenn er da ist, wird neu entschieden.',

  'cms.blocked': 'Es sollte {due} erscheinen und wurde zurückgehalten. Von selbst erscheint es nicht mehr.',
  'cms.blocked.title': 'Beim Erscheinen zurückgehalten',
  'cms.blocked.again': 'Erscheint am',
  'cms.blocked.set': 'Termin neu setzen',
  'cms.bulk.done': { one: '{count} Text eingereicht.', other: '{count} Texte eingereicht.' },
  'cms.bulk.refused': { one: '{count} ließ sich nicht einreichen.', other: '{count} ließen sich nicht einreichen.' },

  'cms.health.unknown': 'Wie es um PressCheck steht, ist gerade nicht zu erfahren.',
  'cms.health.types': 'Prüft {types}',
  'cms.health.types.none': 'Prüft nichts: kein Dokumenttyp wird als Text gelesen',
  'cms.health.data': 'Daten: {data}',
  'cms.health.mail': 'E-Mail geht',
  'cms.health.mail.none': 'Keine E-Mail',
  'cms.health.automated.gate': 'Automatisches Veröffentlichen wird geprüft',
  'cms.health.automated.record': 'Automatisches Veröffentlichen wird nur festgehalten',
  'cms.health.emergency': 'Der Notschalter ist an bis {until}: alles erscheint und wird festgehalten.',
};
