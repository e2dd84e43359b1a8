import { cmsEn } from '../localization/en.cms.ts';
import { dictionary } from './words.ts';

export default dictionary(cmsEn);
