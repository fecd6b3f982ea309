import { Button, CopyButton, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Report } from '@/api/types';
import { Dialog } from '@/shared/ui/Dialog';
import { Icon } from '@/shared/ui/icons';
import { Warning } from '@/shared/ui/Warning';
import { useHref } from '@/shared/url';
import { reportPath } from '../asked';
import { useLeftover } from '../leaving';
import { mayDo, PARTS } from '../reportWords';
import { ISSUES } from '../unwritten';

/** What was typed on this device and stands in no report: to go on with, to copy, or to drop, whatever became of the report. */
export function Leftover({ report }: { report: Report }) {
  const { t } = useTranslation();
  const href = useHref();
  const { texts, sends, isThere, drop } = useLeftover(report);
  const [drops, setDrops] = useState(false);
  if (!isThere) return null;
  if (sends) {
    return (
      <p className="mk-note mk-noprint" role="status">
        <Icon name="upload" size={18} />
        <span>{t('report.beingSaved')}</span>
      </p>
    );
  }
  const parts = PARTS.filter((part) => texts[part] !== undefined);
  const all = parts.map((part) => `${t(`reportSection.${part}`)}\n${texts[part]}`).join('\n\n');
  return (
    <section className="mk-note mk-noprint" aria-labelledby="leftover">
      <Icon name="pencil" size={18} />
      <div>
        <strong id="leftover">{t('report.unsaved')}</strong>{' '}
        {mayDo(report, 'CHANGE') && (
          <Link to={href(`${reportPath(report.provinceCode, report.month)}/edit`)}>
            {t('report.toUnsaved')}
          </Link>
        )}
        <details>
          <summary>{t('report.showUnsaved')}</summary>
          <dl className="mk-leftover">
            {parts.map((part) => (
              <div key={part}>
                <dt>{t(`reportSection.${part}`)}</dt>
                <dd lang="th" className="mk-reportwords">
                  {texts[part]}
                </dd>
              </div>
            ))}
            {texts[ISSUES] !== undefined && (
              <div>
                <dt>{t('report.issues')}</dt>
                <dd>{t('report.otherChoice')}</dd>
              </div>
            )}
          </dl>
        </details>
        <Group gap="xs" mt={6}>
          {/* browsers copy by themselves on https and localhost only */}
          {all !== '' && navigator.clipboard && (
            <CopyButton value={all} timeout={3000}>
              {({ copied, copy }) => (
                <Button
                  size="xs"
                  variant="default"
                  onClick={copy}
                  leftSection={<Icon name={copied ? 'check' : 'copy'} size={14} />}
                >
                  {t(copied ? 'common.copied' : 'common.copy')}
                </Button>
              )}
            </CopyButton>
          )}
          <Button
            size="xs"
            variant="default"
            leftSection={<Icon name="trash" size={14} />}
            onClick={() => setDrops(true)}
          >
            {t('report.dropUnsaved')}
          </Button>
        </Group>
      </div>
      {drops && (
        <Dialog title={t('report.dropUnsaved')} onClose={() => setDrops(false)}>
          <Stack gap="sm">
            <p style={{ margin: 0 }}>{t('report.dropUnsavedText')}</p>
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setDrops(false)}>
                {t('common.keep')}
              </Button>
              <Button color="red.8" onClick={drop}>
                {t('report.dropUnsaved')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </section>
  );
}

/** Why it can't go on yet: part of it stands on this device alone, where whoever signs doesn't see it. */
export function NotWhole({ report, onClose }: { report: Report; onClose: () => void }) {
  const { t } = useTranslation();
  const href = useHref();
  const { sends } = useLeftover(report);
  return (
    <Stack gap="sm">
      <Warning>{t(sends ? 'report.beingSaved' : 'report.unsavedFirst')}</Warning>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        {!sends && (
          <Button component={Link} to={href(`${reportPath(report.provinceCode, report.month)}/edit`)}>
            {t('report.toUnsaved')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
