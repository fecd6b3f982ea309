import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRef } from '@/api/types';
import { useFormat } from '@/shared/format';

/** What a meeting is called: `ประชุมสรุปประจำเดือน ครั้งที่ 10/2569`. */
export function useMeetingName() {
  const { t } = useTranslation();
  const f = useFormat();
  return useCallback(
    ({ kind, number, year }: Pick<MeetingRef, 'kind' | 'number' | 'year'>) =>
      `${t(`meetingKind.${kind}`)} ${t('meeting.no', { n: f.n(number), year: f.fy(year) })}`,
    [t, f],
  );
}
