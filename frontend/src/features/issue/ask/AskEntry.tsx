import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { get } from '@/api/client';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import '../knowledge.css';

/** On a local government's first page: the way to ask, and how much of what was asked is open. */
export function AskEntry() {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const open = useQuery(get('/api/v1/issues', { params: { query: { open: true, size: 1 } } }));
  const n = open.data?.total ?? 0;
  return (
    <Link className="mk-askentry mk-noprint" to={href('/ask')}>
      <Icon name="talk" size={28} />
      <span>
        <strong>{t('ask.entry')}</strong>
        <span className="mk-small">{t('ask.entryText')}</span>
      </span>
      {n > 0 && <b>{t('ask.entryOpen', { n: f.n(n) })}</b>}
      <Icon name="chevron" size={20} />
    </Link>
  );
}
