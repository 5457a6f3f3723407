import { Button, FileButton, TextInput } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { t } from '../../i18n/i18n.ts';
import type { PlanItem } from './planForm.ts';
import classes from './Safety.module.css';

const kinds = 'image/png,image/jpeg,image/webp,image/gif';
const longestAlt = 200;

interface PictureFieldProps {
  readonly item: PlanItem;
  readonly onChange: (item: PlanItem) => void;
  readonly onPicture: (file: File) => void;
}

/** The picture of a reason, with words for who cannot see it. */
export function PictureField({ item, onChange, onPicture }: PictureFieldProps) {
  if (item.photo === null) {
    return (
      <div className={classes.itemExtra}>
        <FileButton accept={kinds} onChange={(file) => file !== null && onPicture(file)}>
          {(props) => (
            <Button {...props} size="compact-sm" variant="default" leftSection={<IconPhoto size={16} />}>
              {t('safety:picture.choose')}
            </Button>
          )}
        </FileButton>
      </div>
    );
  }
  const alt = item.values.photo_alt ?? '';
  return (
    <div className={`${classes.itemExtra} ${classes.pictureRow}`}>
      <img className={classes.photo} src={item.photo} alt={alt} />
      <TextInput
        className={classes.pictureAlt ?? ''}
        label={t('safety:picture.alt')}
        value={alt}
        maxLength={longestAlt}
        onChange={(event) => onChange({ ...item, values: { ...item.values, photo_alt: event.currentTarget.value } })}
        dir="auto"
      />
      <Button size="compact-sm" variant="subtle" onClick={() => onChange({ ...item, photo: null })}>
        {t('safety:picture.remove')}
      </Button>
    </div>
  );
}
