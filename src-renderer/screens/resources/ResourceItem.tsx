import { Badge, Button, Group } from '@mantine/core';
import { IconExternalLink, IconMessage } from '@tabler/icons-react';
import { desktop } from '../../api.ts';
import type { Format } from '../../format.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { told, toldNumber } from '../../i18n/told.ts';
import { toastError } from '../../state/toasts.tsx';
import { NumberActions } from '../help/NumberActions.tsx';
import classes from './ResourceItem.module.css';
import { otherContact, type Resource } from './resourceForm.ts';
import { specialtyWord, typeWord, verifiedWord } from './resourceWords.ts';

interface ResourceItemProps {
  readonly resource: Resource;
  readonly onEdit: (resource: Resource) => void;
  /** Deletes an own entry, or takes a correction back. */
  readonly onRemove: (resource: Resource) => void;
}

/** One entry: what it is, when and in which languages, the ways to reach it, and where that is known from. */
export function ResourceItem({ resource, onEdit, onRemove }: ResourceItemProps) {
  const format = useFormat();
  const { description, phone, sms, chat_url: chatUrl, url, is_own: isOwn, is_corrected: isCorrected } = resource;
  const name = shownName(resource);
  const extraContact = otherContact(resource);
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <h3 className={classes.name} dir="auto">
          {name}
        </h3>
        {isOwn && <Badge variant="light">{t('resources:item.own')}</Badge>}
        {isCorrected && (
          <Badge variant="light" color="honey">
            {t('resources:item.corrected')}
          </Badge>
        )}
      </div>
      <p className={classes.facts}>{factsOf(resource, format).join(' · ')}</p>
      {description !== null && (
        <p className={classes.description} dir="auto">
          {isOwn || isCorrected ? description : told(description)}
        </p>
      )}
      {sms !== null && (
        <p className={classes.line}>
          <IconMessage size={18} aria-hidden="true" /> {t('resources:item.text')}: {sms}
        </p>
      )}
      {extraContact !== null && (
        <p className={classes.line} dir="auto">
          {extraContact}
        </p>
      )}
      {phone !== null && <p className={classes.printed}>{`${t('resources:item.call')}: ${phone}`}</p>}
      {url !== null && <p className={classes.printed}>{url}</p>}
      <div className={classes.ways}>
        {phone !== null && <NumberActions phone={phone} name={name} />}
        {chatUrl !== null && (
          <OpenButton
            url={chatUrl}
            label={t('resources:item.chat')}
            accessibleName={t('resources:item.chatOf', { name })}
          />
        )}
        {url !== null && url !== chatUrl && (
          <OpenButton
            url={url}
            label={t('resources:item.website')}
            accessibleName={t('resources:item.websiteOf', { name })}
          />
        )}
        <Group gap="xs" className={classes.own ?? ''}>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => onEdit(resource)}
            aria-label={isOwn ? t('resources:item.editNamed', { name }) : t('resources:item.correctNamed', { name })}
          >
            {isOwn || isCorrected ? t('resources:item.edit') : t('resources:item.correct')}
          </Button>
          {(isOwn || isCorrected) && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => onRemove(resource)}
              aria-label={
                isOwn ? t('resources:item.deleteNamed', { name }) : t('resources:item.takeBackNamed', { name })
              }
            >
              {isOwn ? t('resources:item.delete') : t('resources:item.takeBack')}
            </Button>
          )}
        </Group>
      </div>
      {!isOwn && <Provenance resource={resource} />}
    </li>
  );
}

/** What came with the app is named in the language of the window where that is no proper name. */
function shownName({ name, resource_type: type, is_own: isOwn, is_corrected: isCorrected }: Resource): string {
  return type === 'emergency' && !isOwn && !isCorrected ? toldNumber(name) : name;
}

/** "Crisis line · Germany · 24/7 · In German, English · Suicide". */
function factsOf(resource: Resource, format: Format): string[] {
  const { resource_type: type, country, location, hours, availability, languages, specialty, is_own: isOwn } = resource;
  const isEverywhere = country !== null && !/^[A-Z]{2}$/.test(country);
  const place =
    country === null || isOwn ? location : isEverywhere ? t('resources:item.everywhere') : format.country(country);
  const topics = specialty.filter((topic) => topic !== 'general').map(specialtyWord);
  return [
    typeWord(type),
    place,
    isOwn ? availability : told(availability ?? hours ?? ''),
    languages.length === 0
      ? null
      : t('resources:item.speaks', { languages: languages.map((code) => format.language(code)).join(', ') }),
    topics.length === 0 ? null : topics.join(', '),
  ].filter((fact): fact is string => fact !== null && fact !== '');
}

function Provenance({ resource }: { readonly resource: Resource }) {
  const format = useFormat();
  const { last_verified: when, verified, sources } = resource;
  return (
    <details className={classes.sources}>
      <summary>
        {when === null
          ? t('resources:item.sources', { number: format.number(sources.length) })
          : t('resources:item.lastChecked', { when: format.month(when), how: verifiedWord(verified) })}
      </summary>
      <ul>
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </details>
  );
}

interface OpenButtonProps {
  readonly url: string;
  readonly label: string;
  readonly accessibleName: string;
}

function OpenButton({ url, label, accessibleName }: OpenButtonProps) {
  const open = (): void => {
    desktop('desktop.openExternal', { url }).catch((error: unknown) => toastError(error));
  };
  return (
    <Button
      size="sm"
      variant="default"
      rightSection={<IconExternalLink size={15} aria-hidden="true" />}
      onClick={open}
      aria-label={accessibleName}
    >
      {label}
    </Button>
  );
}
