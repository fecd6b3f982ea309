import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { API } from '@/api/client';
import type { Visit, VisitPaper } from '@/api/types';
import { downloadFile } from '@/shared/download';
import { toastProblem } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const BEFORE = ['TRAINER_REQUEST', 'TRAVEL_REQUEST', 'NOTICE'] as const satisfies readonly VisitPaper[];
const AFTER = ['RESULTS', 'JOURNEY_REPORT'] as const satisfies readonly VisitPaper[];

/** The papers without which nobody leaves the office, filled in with what is known. */
export function Papers({ visit }: { visit: Visit }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState<VisitPaper>();
  const load = async (paper: VisitPaper) => {
    setBusy(paper);
    try {
      await downloadFile(
        `${API}/visits/${visit.id}/papers/${paper}`,
        {},
        `${t(`paper.${paper}`)}.docx`,
        DOCX,
      );
    } catch (error) {
      toastProblem(error);
    } finally {
      setBusy(undefined);
    }
  };
  const papers: readonly VisitPaper[] =
    visit.state === 'DONE' ? [...AFTER, ...BEFORE] : [...BEFORE, 'RESULTS'];
  return (
    <section className="mk-card mk-noprint" aria-labelledby="papers">
      <h2 id="papers">{t('papers.title')}</h2>
      <p className="mk-small mk-muted" style={{ margin: '0 0 10px' }}>
        {t('papers.lead')}
      </p>
      <Stack gap={6} align="flex-start">
        {papers.map((paper) => (
          <Button
            key={paper}
            variant="default"
            size="xs"
            loading={busy === paper}
            leftSection={<Icon name="file" size={16} />}
            onClick={() => void load(paper)}
          >
            {t(`paper.${paper}`)}
          </Button>
        ))}
      </Stack>
    </section>
  );
}
