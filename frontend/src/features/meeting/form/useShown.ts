import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { numberOf } from '../agenda';
import { sitting } from '../attendance';
import type { MeetingValues } from '../meetingValues';

const lines = (all: readonly (readonly (string | false | null | undefined)[])[]) =>
  all.map((parts) => parts.filter(Boolean).join(' · ')).join('\n');

/** The lists of a meeting in words, a line each. */
export function useShown() {
  const { t } = useTranslation();
  const f = useFormat();
  return {
    agenda: (agenda: MeetingValues['agenda']) =>
      lines(
        agenda.map((one) => [
          `${numberOf(agenda, one.id)} ${one.title}`,
          one.facts,
          one.discussion,
          one.resolution && t('agendaForm.agreed', { what: one.resolution }),
        ]),
      ),
    attendees: (attendees: MeetingValues['attendees']) =>
      lines(
        attendees.map((one) => [
          sitting(one),
          one.position,
          one.attendance && t(`attendance.${one.attendance}`),
          one.attendance === 'SUBSTITUTE' && one.name && t('attendees.for', { name: one.name }),
          one.attendance === 'ABSENT' && one.reason,
        ]),
      ),
    actions: (actions: MeetingValues['actions']) =>
      lines(
        actions.map((one) => [
          one.text,
          one.owner,
          one.dueOn && t('action.until', { date: f.date(one.dueOn) }),
          one.doneOn && t('action.done', { date: f.date(one.doneOn) }),
        ]),
      ),
  };
}
