import { cmsDe } from '../localization/de.cms.ts';
import { dictionary } from './words.ts';

export default dictionary(cmsDe);
