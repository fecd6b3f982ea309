import { useTranslation } from 'react-i18next';
import { API } from '@/api/client';
import type { Meeting } from '@/api/types';
import { downloadFile, XLSX } from '@/shared/download';
import { DownloadMenu } from '@/shared/ui/DownloadMenu';
import { documentAt } from '../asked';

const TYPE = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
/** As the files are called, in Thai in both languages of the screen. */
const FILE = {
  AGENDA: 'ระเบียบวาระการประชุม',
  ATTENDANCE: 'ใบลงชื่อผู้มาประชุม',
  MINUTES: 'รายงานการประชุม',
} as const;

/** The papers of a meeting: what goes out before it first, then what is signed, then the minutes. */
export function Documents({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const kinds =
    meeting.state === 'PLANNED'
      ? (['AGENDA', 'ATTENDANCE'] as const)
      : (['MINUTES', 'AGENDA', 'ATTENDANCE'] as const);
  const items = kinds.flatMap((kind) =>
    (['pdf', 'docx'] as const).map((ending) => ({
      icon: 'file' as const,
      label: t(`meetingPaper.${kind}`, { as: ending === 'pdf' ? 'PDF' : 'Word' }),
      run: () =>
        downloadFile(
          documentAt(meeting.id, ending),
          { kind },
          `${FILE[kind]}ครั้งที่ ${meeting.number}-${meeting.year} จังหวัด${meeting.province.name}.${ending}`,
          TYPE[ending],
        ),
    })),
  );
  const list = {
    icon: 'list' as const,
    label: t('meetingPaper.LIST'),
    run: () =>
      downloadFile(
        `${API}/meetings/${meeting.id}/attendance.xlsx`,
        {},
        `รายชื่อผู้เข้าประชุมครั้งที่ ${meeting.number}-${meeting.year} จังหวัด${meeting.province.name}.xlsx`,
        XLSX,
      ),
  };
  return <DownloadMenu of={t('meetingPaper.of')} items={[...items, list]} />;
}
