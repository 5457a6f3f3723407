import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { SafetyPlanGuide } from '../../../src-shared/contract/safety.ts';
import { t } from '../../i18n/i18n.ts';
import { type EditorData, servicesOf } from './editorData.ts';
import { newItem, type PlanItem } from './planForm.ts';
import classes from './Safety.module.css';
import { sectionFields } from './sectionFields.ts';

interface IdeasProps {
  readonly section: SafetyPlanGuide['sections'][number];
  readonly lines: readonly PlanItem[];
  readonly data: EditorData;
  readonly onAdd: (item: PlanItem) => void;
}

interface Idea {
  readonly label: string;
  readonly name: string;
  readonly make: () => PlanItem;
}

/** Lines to begin with: they are added as they are and then changed into one's own. */
export function Ideas({ section, lines, data, onAdd }: IdeasProps) {
  const { main } = sectionFields[section.id];
  const taken = new Set(lines.map(({ values }) => values[main]?.trim()));
  const free = (ideas: readonly Idea[]): Idea[] =>
    ideas.filter(({ label }, at) => !taken.has(label) && ideas.findIndex((other) => other.label === label) === at);
  return (
    <>
      <IdeaRow
        title={t('safety:section.ideas')}
        ideas={free(
          section.ideas.map((idea) => ({
            label: idea,
            name: t('safety:section.addIdea', { idea }),
            make: () => newItem({ [main]: idea }),
          })),
        )}
        onAdd={onAdd}
      />
      {section.id === 'internal_coping' && (
        <IdeaRow title={t('safety:section.exercises')} ideas={free(exerciseIdeas(data))} onAdd={onAdd} />
      )}
      {section.id === 'people_to_ask' && (
        <IdeaRow title={t('safety:people.title')} ideas={free(contactIdeas(data))} onAdd={onAdd} />
      )}
      {section.id === 'professionals_services' && (
        <IdeaRow title={t('safety:section.services')} ideas={free(serviceIdeas(data))} onAdd={onAdd} />
      )}
    </>
  );
}

interface IdeaRowProps {
  readonly title: string;
  readonly ideas: readonly Idea[];
  readonly onAdd: (item: PlanItem) => void;
}

function IdeaRow({ title, ideas, onAdd }: IdeaRowProps) {
  if (ideas.length === 0) {
    return null;
  }
  return (
    <div className={classes.ideas}>
      <span className={classes.ideasTitle}>{title}</span>
      {ideas.map(({ label, name, make }) => (
        <Button
          key={name}
          className={classes.idea ?? ''}
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => onAdd(make())}
          aria-label={name}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

function exerciseIdeas({ exercises }: EditorData): Idea[] {
  return exercises.map(({ id, name }) => ({
    label: name,
    name: t('safety:section.addExercise', { name }),
    make: () => newItem({ text: name }, id),
  }));
}

function contactIdeas({ directory }: EditorData): Idea[] {
  return (directory?.my_contacts ?? []).map((contact) => {
    const { name, phone, relationship } =
      typeof contact === 'string' ? { name: contact, phone: undefined, relationship: undefined } : contact;
    return {
      label: name,
      name: t('safety:section.addContact', { name }),
      make: () =>
        newItem({
          name: name.slice(0, sectionFields.people_to_ask.mainMost),
          ...(phone === undefined ? {} : { phone }),
          ...(relationship === undefined ? {} : { relationship }),
        }),
    };
  });
}

function serviceIdeas({ directory, own }: EditorData): Idea[] {
  return [...own, ...servicesOf(directory)].map((item) => {
    const name = item.values.name ?? '';
    return { label: name, name: t('safety:section.addService', { name }), make: () => newItem(item.values) };
  });
}
