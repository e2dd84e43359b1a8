import type { UmbClassInterface } from '@umbraco-cms/backoffice/class-api';
import { UMB_CURRENT_USER_CONTEXT } from '@umbraco-cms/backoffice/current-user';
import { languages, speakInside, spoken } from '../localization/localize.ts';

/** Our elements speak what the user has chosen for the backoffice; English, if there is no such language here. */
export function speakAsUser(host: Pick<UmbClassInterface, 'consumeContext' | 'observe'>): void {
  host.consumeContext(UMB_CURRENT_USER_CONTEXT, (context) => {
    host.observe(
      context?.currentUser,
      (user) => {
        const tag = user?.languageIsoCode?.split('-')[0]?.toLowerCase();
        const language = languages.find((one) => one === tag) ?? 'en';
        if (language !== spoken()) void speakInside(language);
      },
      'pressCheckLanguage',
    );
  });
}
