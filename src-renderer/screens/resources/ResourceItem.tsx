import { Badge, Button, Group } from '@mantine/core';
import { IconExternalLink, IconMessage } from '@tabler/icons-react';
import { desktop } from '../../api.ts';
import type { Format } from '../../format.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { toastError } from '../../state/toasts.tsx';
import { NumberActions } from '../help/NumberActions.tsx';
import classes from './ResourceItem.module.css';
import { otherContact, type Resource } from './resourceForm.ts';
import { specialtyWord, typeWord } from './resourceWords.ts';
import { words } from './words.ts';

const text = words.item;

interface ResourceItemProps {
  readonly resource: Resource;
  readonly onEdit: (resource: Resource) => void;
  /** Deletes an own entry, or takes a correction back. */
  readonly onRemove: (resource: Resource) => void;
}

/** One entry: what it is, when and in which languages, the ways to reach it, and where that is known from. */
export function ResourceItem({ resource, onEdit, onRemove }: ResourceItemProps) {
  const format = useFormat();
  const { name, description, phone, sms, chat_url: chatUrl, url, is_own: isOwn, is_corrected: isCorrected } = resource;
  const extraContact = otherContact(resource);
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <h3 className={classes.name} dir="auto">
          {name}
        </h3>
        {isOwn && <Badge variant="light">{text.own}</Badge>}
        {isCorrected && (
          <Badge variant="light" color="honey">
            {text.corrected}
          </Badge>
        )}
      </div>
      <p className={classes.facts}>{factsOf(resource, format).join(' · ')}</p>
      {description !== null && (
        <p className={classes.description} dir="auto">
          {description}
        </p>
      )}
      {sms !== null && (
        <p className={classes.line}>
          <IconMessage size={18} aria-hidden="true" /> {text.text}: {sms}
        </p>
      )}
      {extraContact !== null && (
        <p className={classes.line} dir="auto">
          {extraContact}
        </p>
      )}
      {phone !== null && <p className={classes.printed}>{`${text.call}: ${phone}`}</p>}
      {url !== null && <p className={classes.printed}>{url}</p>}
      <div className={classes.ways}>
        {phone !== null && <NumberActions phone={phone} name={name} />}
        {chatUrl !== null && <OpenButton url={chatUrl} label={text.chat} accessibleName={text.chatOf(name)} />}
        {url !== null && url !== chatUrl && (
          <OpenButton url={url} label={text.website} accessibleName={text.websiteOf(name)} />
        )}
        <Group gap="xs" className={classes.own ?? ''}>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => onEdit(resource)}
            aria-label={isOwn ? text.editNamed(name) : text.correctNamed(name)}
          >
            {isOwn || isCorrected ? text.edit : text.correct}
          </Button>
          {(isOwn || isCorrected) && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => onRemove(resource)}
              aria-label={isOwn ? text.deleteNamed(name) : text.takeBackNamed(name)}
            >
              {isOwn ? text.delete : text.takeBack}
            </Button>
          )}
        </Group>
      </div>
      {!isOwn && <Provenance resource={resource} />}
    </li>
  );
}

/** "Crisis line · Germany · 24/7 · In German, English · Suicide". */
function factsOf(resource: Resource, format: Format): string[] {
  const { resource_type: type, country, location, hours, availability, languages, specialty, is_own: isOwn } = resource;
  const isEverywhere = country !== null && !/^[A-Z]{2}$/.test(country);
  const place = country === null || isOwn ? location : isEverywhere ? text.everywhere : format.country(country);
  const topics = specialty.filter((topic) => topic !== 'general').map(specialtyWord);
  return [
    typeWord(type),
    place,
    availability ?? hours,
    languages.length === 0 ? null : text.speaks(languages.map((code) => format.language(code)).join(', ')),
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
          ? text.sources(format.number(sources.length))
          : text.lastChecked(format.month(when), text.verified[verified] ?? verified.replaceAll('-', ' '))}
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
