import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LetterItem } from '@/api/types';
import { useFormat } from '@/shared/format';
import type { Column } from '@/shared/table/DataTable';
import { useHref } from '@/shared/url';
import { letterPath } from '../asked';
import { Holder, LetterChip } from '../LetterChip';

/** What is told of each letter in a table; its province where they are of several. */
export function useLetterColumns(province: string | undefined): Column<LetterItem>[] {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const columns: (Column<LetterItem> | false)[] = [
    {
      key: 'letter',
      label: t('letters.letter'),
      sort: 'title',
      cell: (one) => (
        <>
          <Link lang="th" to={href(letterPath(one.id))}>
            {one.title}
          </Link>
          <span className="mk-small mk-muted" style={{ display: 'block', fontWeight: 400 }}>
            {t(`letterKind.${one.kind}`)}
          </span>
        </>
      ),
    },
    {
      key: 'to',
      label: t('letters.to'),
      cell: (one) => (
        <>
          <span lang="th">{one.addressee}</span>
          {one.addressees > 1 && (
            <span className="mk-small mk-muted" style={{ display: 'block' }}>
              {t('letters.andOthers', { n: f.n(one.addressees - 1) })}
            </span>
          )}
        </>
      ),
    },
    !province && {
      key: 'province',
      label: t('place.province'),
      sort: 'province',
      cell: (one) => <span lang="th">{one.province.name}</span>,
    },
    {
      key: 'state',
      label: t('letters.state'),
      sort: 'state',
      cell: (one) => <LetterChip state={one.state} />,
    },
    {
      key: 'holder',
      label: t('letters.holder'),
      sort: 'since',
      cell: (one) => <Holder of={one.holder} below />,
    },
    {
      key: 'number',
      label: t('letters.number'),
      sort: 'letterDate',
      cell: (one) => (
        <>
          <span lang="th" className="mk-nowrap">
            {one.letterNumber ?? '–'}
          </span>
          {one.letterDate && (
            <span className="mk-small mk-muted mk-nowrap" style={{ display: 'block' }}>
              {f.date(one.letterDate)}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'sent',
      label: t('letters.sent'),
      sort: 'sentOn',
      cell: (one) => (
        <span className="mk-nowrap">
          {f.date(one.sentOn)}
          {one.receivedOn && (
            <span className="mk-small mk-muted" style={{ display: 'block' }}>
              {t('letters.receivedOn', { date: f.date(one.receivedOn) })}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'place',
      label: t('letterView.place'),
      optional: true,
      cell: (one) => (
        <span lang="th">
          {[one.localGovernment?.name, one.district?.name].filter(Boolean).join(' · ') || '–'}
        </span>
      ),
    },
    {
      key: 'signedBy',
      label: t('signature.signedBy'),
      optional: true,
      cell: (one) => <span lang="th">{one.signedBy ?? '–'}</span>,
    },
    {
      key: 'createdBy',
      label: t('letterView.createdBy'),
      optional: true,
      cell: (one) => <span lang="th">{one.createdBy}</span>,
    },
    {
      key: 'changedAt',
      label: t('letters.changedAt'),
      sort: 'changedAt',
      optional: true,
      cell: (one) => <span className="mk-nowrap">{f.moment(one.changedAt)}</span>,
    },
  ];
  return columns.filter((one) => one !== false);
}
