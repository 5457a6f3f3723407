import { createPortal } from 'react-dom';
import type { SafetyPlanGuide, SafetyPlanSection } from '../../../src-shared/contract/safety.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { type Directory, firstNumbers } from './AlwaysOnTop.tsx';
import { detailsOf } from './PlanLine.tsx';
import type { PlanForm, PlanItem } from './planForm.ts';
import classes from './Sheet.module.css';
import { sectionFields } from './sectionFields.ts';

export type SheetFormat = 'page' | 'card';

/** What fits on a card and is needed most: what I can do, and whom I can call. */
const cardSections: readonly SafetyPlanSection[] = ['internal_coping', 'people_to_ask', 'professionals_services'];

interface PlanSheetProps {
  readonly format: SheetFormat;
  readonly form: PlanForm;
  readonly guide: SafetyPlanGuide;
  /** When the plan was changed or looked over last. */
  readonly day: string;
  readonly directory: Directory | undefined;
}

/** The plan as it is printed, alone on the paper (styles.css hides the rest); never on the screen. */
export function PlanSheet({ format: sheetFormat, form, guide, day, directory }: PlanSheetProps) {
  const format = useFormat();
  const { emergency, line } = firstNumbers(directory);
  const isCard = sheetFormat === 'card';
  const sections = guide.sections.filter(
    ({ id }) => form.sections[id].length > 0 && (!isCard || cardSections.includes(id)),
  );
  return createPortal(
    <article className={classes.sheet} data-print-sheet={sheetFormat}>
      <h1>{isCard ? t('safety:sheet.cardTitle') : t('safety:title')}</h1>
      <p className={classes.date}>{t('safety:sheet.date', { day: format.day(format.dayOf(day)) })}</p>
      <div className={classes.top}>
        <p>{guide.always_on_top}</p>
        {emergency !== undefined && (
          <p>
            {t('safety:sheet.emergency')}: <strong>{emergency.phone}</strong>
          </p>
        )}
        {line !== undefined && line.phone !== null && (
          <p>
            {line.name}: <strong>{line.phone}</strong>
          </p>
        )}
        {(directory?.my_contacts ?? []).map((contact) =>
          typeof contact === 'string' ? (
            <p key={contact}>{contact}</p>
          ) : (
            <p key={`${contact.name} ${contact.phone}`}>
              {contact.name}: <strong>{contact.phone}</strong>
            </p>
          ),
        )}
      </div>
      {sections.map(({ id, title }) => (
        <section key={id}>
          <h2>{title}</h2>
          <ul>
            {form.sections[id].map((item) => (
              <SheetLine key={item.key} section={id} item={item} isCard={isCard} />
            ))}
          </ul>
        </section>
      ))}
      <p className={classes.foot}>{isCard ? t('safety:sheet.cardHint') : t('safety:sheet.foot')}</p>
    </article>,
    document.body,
  );
}

interface SheetLineProps {
  readonly section: SafetyPlanSection;
  readonly item: PlanItem;
  readonly isCard: boolean;
}

function SheetLine({ section, item, isCard }: SheetLineProps) {
  const { phone = '', photo_alt: alt = '' } = item.values;
  const main = item.values[sectionFields[section].main] ?? '';
  const details = isCard ? [] : detailsOf(section, item);
  return (
    <li>
      <span dir="auto">{main}</span>
      {phone !== '' && <strong className={classes.phone}>{phone}</strong>}
      {details.length > 0 && (
        <span className={classes.details} dir="auto">
          {details.join(' · ')}
        </span>
      )}
      {item.photo !== null && !isCard && <img src={item.photo} alt={alt} />}
    </li>
  );
}
