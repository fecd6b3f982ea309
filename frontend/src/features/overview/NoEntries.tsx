import { useTranslation } from 'react-i18next';

export function NoEntries({ narrowed }: { narrowed: boolean }) {
  const { t } = useTranslation();
  return (
    <p className="mk-muted" style={{ margin: 0 }}>
      <strong>{t(narrowed ? 'timeline.emptyKinds' : 'timeline.empty')}</strong>{' '}
      {t(narrowed ? 'timeline.emptyKindsText' : 'timeline.emptyText')}
    </p>
  );
}
