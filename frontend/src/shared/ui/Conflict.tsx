import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format';
import { Warning } from './Warning';

export interface ConflictField {
  key: string;
  label: string;
  mine: string;
  theirs: string;
}

/** As forms hold a day; it is shown as everywhere else. */
const ISO_DAY = /^\d{4}-\d\d-\d\d$/;

/** Someone else saved first: both versions side by side, and nothing typed is lost whichever is chosen. */
export function Conflict({
  fields,
  onKeepMine,
  onTakeTheirs,
}: {
  fields: ConflictField[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const shown = (value: string) => (ISO_DAY.test(value) ? f.date(value) : value || '–');
  const differing = fields.filter((field) => field.mine !== field.theirs);
  return (
    <Warning title={t('conflict.title')}>
      <p style={{ marginTop: 0 }}>{t('conflict.text')}</p>
      <div style={{ overflowX: 'auto' }}>
        <table className="mk-table">
          <thead>
            <tr>
              <th>{t('conflict.field')}</th>
              <th>{t('conflict.mine')}</th>
              <th>{t('conflict.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((field) => (
              <tr key={field.key}>
                <td>{field.label}</td>
                <td style={{ whiteSpace: 'pre-line' }}>
                  <strong>{shown(field.mine)}</strong>
                </td>
                <td style={{ whiteSpace: 'pre-line' }}>{shown(field.theirs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Group mt="sm">
        <Button size="xs" onClick={onKeepMine}>
          {t('conflict.keepMine')}
        </Button>
        <Button size="xs" variant="default" onClick={onTakeTheirs}>
          {t('conflict.takeTheirs')}
        </Button>
      </Group>
    </Warning>
  );
}
