import { useTranslation } from 'react-i18next';
import type { Report, ReportSection } from '@/api/types';
import { unwritten } from '../unwritten';

/** What is empty, and what stands as it was proposed, before somebody puts a name under it. */
export function Unfinished({ report }: { report: Report }) {
  const { t } = useTranslation();
  const { empty, asProposed } = unwritten(report);
  const names = (parts: readonly ReportSection[]) =>
    parts.map((part) => t(`reportSection.${part}`)).join(' · ');
  return (
    <>
      {empty.length > 0 && (
        <p style={{ margin: 0 }}>
          <strong>{t('report.stillEmpty')}</strong> {names(empty)}
        </p>
      )}
      {asProposed.length > 0 && (
        <p className="mk-muted mk-small" style={{ margin: 0 }}>
          <strong>{t('report.stillProposed')}</strong> {names(asProposed)}
        </p>
      )}
    </>
  );
}
