import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { get } from '@/api/client';
import { useScope } from '../session';
import type { Params } from '../url';
import { LineButton } from './LineText';
import { lineLink } from './lineLink';
import type { LineList } from './lineList';

/** The text of a list: for a group, or for the one whom all of it concerns. */
export function ListLine({
  text,
  concerned,
  at,
  instead,
  keepsSearch = false,
  small = false,
  compact = true,
}: {
  /** Asks the server, and says it in Thai. */
  text: (list: LineList) => Promise<string>;
  /** Whom it is for, when it isn't for a group. */
  concerned?: string;
  /** Where that list is found, when it isn't here. */
  at?: string;
  /** What its link says otherwise than the address: `mine`, and the place that is left out, are the reader's own. */
  instead?: Params;
  /** Where what is looked for is a subject. Else it may be the name of one who is late, and a text for a group is without it. */
  keepsSearch?: boolean;
  /** One of a row: only its sign. */
  small?: boolean;
  compact?: boolean;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const here = useLocation();
  const { province, district, day } = useScope();
  const address = at ?? `${here.pathname}${here.search}`;
  const unsought = !concerned && !keepsSearch && new URLSearchParams(address.split('?')[1]).has('q');
  const list = async (): Promise<LineList> => {
    const named = async (path: '/api/v1/provinces' | '/api/v1/districts', code: string | undefined) => {
      if (code === undefined) return undefined;
      const query = { size: 500, province: path === '/api/v1/districts' ? province : undefined };
      const { items } = await client.fetchQuery({
        ...get(path, { params: { query } }),
        staleTime: Number.POSITIVE_INFINITY,
      });
      return items.find((one) => one.code === code)?.name;
    };
    const [inProvince, inDistrict] = await Promise.all([
      named('/api/v1/provinces', province),
      named('/api/v1/districts', district),
    ]);
    return {
      province: inProvince,
      district: inDistrict,
      day,
      // whoever reads it may have another place of its own
      link: lineLink(
        `${location.origin}${address}`,
        { province, district },
        { ...instead, ...(unsought && { q: null }) },
      ),
      ask: (path, query) =>
        client.fetchQuery(
          get(path, { params: { query } } as unknown as Parameters<typeof get<typeof path>>[1]),
        ),
    };
  };
  return (
    <LineButton
      compact={compact}
      label={small ? undefined : t('line.button')}
      title={concerned ? t('line.titleOf', { name: concerned }) : t('line.title')}
      lead={
        concerned
          ? t('line.forOnly', { name: concerned })
          : [t('line.forGroup'), unsought && t('line.unsought')].filter(Boolean).join(' ')
      }
      text={async () => text(await list())}
    />
  );
}
