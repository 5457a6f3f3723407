import english from '../../../resources/locales/en.json';
import { t } from '../../i18n/i18n.ts';

type Unit = keyof typeof english.goals.units;

const units = Object.keys(english.goals.units) as Unit[];

/**
 * Units that entries are counted in are kept in English, so that a goal is measured whatever the language of the
 * window, and shown in that language. A person's own units are shown as they are.
 */
export function shownUnit(unit: string): string {
  const found = units.find((known) => english.goals.units[known] === unit);
  return found === undefined ? unit : t(`goals:units.${found}`);
}

/** The kept unit for one that was typed as it is shown; a person's own otherwise. */
export function storedUnit(typed: string): string {
  const plain = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase();
  const found = units.find((known) => plain(t(`goals:units.${known}`)) === plain(typed));
  return found === undefined ? typed.trim() : english.goals.units[found];
}
