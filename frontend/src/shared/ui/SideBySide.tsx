import { useTranslation } from 'react-i18next';
import { useFormat } from '../format';

/** What two versions say of one thing, in words. */
export interface ConflictField {
  key: string;
  label: string;
  mine: string;
  theirs: string;
}

/** As forms hold a day; it is shown as everywhere else. */
const ISO_DAY = /^\d{4}-\d\d-\d\d$/;

/** Two versions beside each other: only where they differ. */
export function SideBySide({
  fields,
  mine,
  theirs,
}: {
  fields: readonly ConflictField[];
  /** What the two are called. */
  mine: string;
  theirs: string;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const shown = (value: string) => (ISO_DAY.test(value) ? f.date(value) : value || '–');
  return (
    <div style={{ overflowX: 'auto' }}>
      <table className="mk-table">
        <thead>
          <tr>
            <th>{t('conflict.field')}</th>
            <th>{mine}</th>
            <th>{theirs}</th>
          </tr>
        </thead>
        <tbody>
          {fields
            .filter((field) => field.mine !== field.theirs)
            .map((field) => (
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
  );
}
