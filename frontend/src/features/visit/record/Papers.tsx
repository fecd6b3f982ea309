import { Button, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { API } from '@/api/client';
import type { Visit, VisitPaper } from '@/api/types';
import { downloadFile } from '@/shared/download';
import { can, useMe } from '@/shared/session';
import { toastProblem } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import { DOCX, PAPERS_AFTER, PAPERS_BEFORE } from '../papers';

/** The papers without which nobody leaves the office, filled in with what is known. */
export function Papers({
  visit,
  beside,
}: {
  visit: Visit;
  /** Where a paper is on its way to a signature. */
  beside?: (paper: VisitPaper) => ReactNode;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const href = useHref();
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
    visit.state === 'DONE' ? [...PAPERS_AFTER, ...PAPERS_BEFORE] : [...PAPERS_BEFORE, 'RESULTS'];
  return (
    <section className="mk-card mk-noprint" aria-labelledby="papers">
      <h2 id="papers">{t('papers.title')}</h2>
      <p className="mk-small mk-muted" style={{ margin: '0 0 10px' }}>
        {t('papers.lead')}{' '}
        {can(me, 'PROVINCE') && (
          <Link to={href('/visit-papers', { province: visit.localGovernment.province.code })}>
            {t('papers.words')}
          </Link>
        )}
      </p>
      <Stack gap={8} align="flex-start">
        {papers.map((paper) => (
          <div key={paper} className="mk-inline">
            <Button
              variant="default"
              size="xs"
              loading={busy === paper}
              leftSection={<Icon name="file" size={16} />}
              onClick={() => void load(paper)}
            >
              {t(`paper.${paper}`)}
            </Button>
            {beside?.(paper)}
          </div>
        ))}
      </Stack>
    </section>
  );
}
