import { Button, FileButton, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getWithEtag, ifMatch, put, remove } from '@/api/client';
import { ProblemError } from '@/api/problem';
import type { ReportTemplate as Template } from '@/api/types';
import { plusDays } from '@/shared/dates';
import { saveBlob } from '@/shared/download';
import { useFormat } from '@/shared/format';
import { savePaper, WORD } from '@/shared/paper/PaperDialog';
import { readFile } from '@/shared/paper/readFile';
import { problemText } from '@/shared/problemText';
import { useMe } from '@/shared/session';
import { Bones, Failed, toastDone, toastProblem, toastUndo } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useSend } from '@/shared/useSend';
import { TemplateFields } from './TemplateFields';

/** As large as a template may be sent. */
const MOST = 5 * 1024 * 1024;

const templateOf = (province: string) =>
  getWithEtag('/api/v1/provinces/{code}/report-template', { params: { path: { code: province } } });

/** The office's own form of the monthly report: a document of Word in which the program fills in what it asks for. */
export function ReportTemplate({ province }: { province: string }) {
  const { t } = useTranslation();
  const template = useQuery(templateOf(province));
  return (
    <section className="mk-card" aria-labelledby="report-template" style={{ marginTop: 18 }}>
      <h2 id="report-template">{t('reportTemplate.title')}</h2>
      <p className="mk-muted" style={{ marginTop: 4, maxWidth: '72ch' }}>
        {t('reportTemplate.lead')}
      </p>
      {template.error ? (
        <Failed error={template.error} retry={() => template.refetch()} />
      ) : !template.data ? (
        <Bones lines={4} />
      ) : (
        <Brought province={province} of={template.data.data} etag={template.data.etag} />
      )}
    </section>
  );
}

function Brought({ province, of, etag }: { province: string; of: Template; etag: string | null }) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const { send, busy } = useSend();
  const [wrong, setWrong] = useState<{ name: string; texts: string[] }>();
  const [loading, setLoading] = useState<string>();
  const own = of.bytes != null;
  const address = `/provinces/${province}/report-template/document`;

  const bring = (file: Blob, name: string | null | undefined, version: string | null) =>
    put('/api/v1/provinces/{code}/report-template', {
      params: { path: { code: province }, query: { name: name ?? undefined } },
      body: file,
      bodySerializer: (body: unknown) => body,
      headers: { 'Content-Type': WORD, ...(version ? ifMatch(version) : {}) },
    } as never);
  const again = useRef<() => void>(null);
  const take = async (file: File | null) => {
    if (!file) return;
    // the same name may be chosen again, mended
    again.current?.();
    setWrong(undefined);
    const refuse = (text: string) => setWrong({ name: file.name, texts: [text] });
    if (!/\.docx$/i.test(file.name)) return refuse(t('reportTemplate.type'));
    if (file.size > MOST) return refuse(t('reportTemplate.large'));
    await send(bring(file, file.name, own ? etag : null), {
      done: () => toastDone(t('reportTemplate.saved')),
      failed: (error) => {
        const errors = error instanceof ProblemError ? error.problem.errors : undefined;
        setWrong({
          name: file.name,
          texts: errors?.length ? errors.map((one) => one.message) : [problemText(error)],
        });
      },
    });
  };
  /** One after the other: it tells which of them is on its way. */
  const during = async (what: string, work: () => Promise<unknown>) => {
    setLoading(what);
    try {
      await work();
    } catch (error) {
      toastProblem(error);
    } finally {
      setLoading(undefined);
    }
  };
  const drop = () =>
    during('remove', async () => {
      // kept here for as long as it can be had back
      const file = await readFile(`${address}.docx`, {}, WORD);
      await send(
        remove('/api/v1/provinces/{code}/report-template', {
          params: { path: { code: province } },
          headers: ifMatch(etag),
        }),
        {
          done: () => {
            setWrong(undefined);
            toastUndo(t('reportTemplate.removed'), t('reportTemplate.undo'), () => {
              void send(bring(file, of.fileName, null), {
                done: () => toastDone(t('reportTemplate.back')),
              });
            });
          },
        },
      );
    });
  // on its last day the month that ends, else the one before
  const month = plusDays(`${plusDays(me.today, 1).slice(0, 7)}-01`, -1).slice(0, 7);

  return (
    <>
      {own ? (
        <p className="mk-templatefile">
          <Icon name="file" size={18} />
          <span>
            <strong lang="th">{of.fileName ?? t('reportTemplate.unnamed')}</strong>
            <br />
            <span className="mk-small mk-muted">
              {t('reportTemplate.since', {
                when: f.moment(of.uploadedAt),
                by: of.uploadedBy,
                size: f.n(Math.max(1, Math.round((of.bytes ?? 0) / 1024))),
              })}
              {' · '}
              {t('reportTemplate.asks', {
                n: f.n(of.used.length),
                all: f.n(of.used.length + of.unused.length),
              })}
            </span>
          </span>
        </p>
      ) : (
        <p className="mk-templatefile mk-muted">{t('reportTemplate.none')}</p>
      )}
      <Group gap="xs">
        <FileButton resetRef={again} accept={`.docx,${WORD}`} onChange={(file) => void take(file)}>
          {(props) => (
            <Button {...props} loading={busy} leftSection={<Icon name="upload" size={16} />}>
              {t(own ? 'reportTemplate.replace' : 'reportTemplate.upload')}
            </Button>
          )}
        </FileButton>
        {own && (
          <Button
            variant="default"
            loading={loading === 'try'}
            leftSection={<Icon name="download" size={16} />}
            onClick={() =>
              during('try', () =>
                savePaper(
                  {
                    path: `/monthly-reports/${province}/${month}/document`,
                    params: { template: 'OWN' },
                    name: t('reportTemplate.triedName', { month }),
                  },
                  'docx',
                ),
              )
            }
          >
            {t('reportTemplate.try', { month: f.month(`${month}-01`) })}
          </Button>
        )}
        {own && (
          <Button
            variant="default"
            loading={loading === 'get'}
            leftSection={<Icon name="download" size={16} />}
            onClick={() =>
              during('get', async () =>
                saveBlob(
                  await readFile(`${address}.docx`, {}, WORD),
                  of.fileName ?? `${t('reportTemplate.unnamed')}.docx`,
                ),
              )
            }
          >
            {t('reportTemplate.get')}
          </Button>
        )}
        {own && (
          <Button
            variant="default"
            loading={loading === 'remove'}
            leftSection={<Icon name="trash" size={16} />}
            onClick={drop}
          >
            {t('reportTemplate.remove')}
          </Button>
        )}
        <Button
          variant={own ? 'subtle' : 'default'}
          loading={loading === 'starter'}
          leftSection={<Icon name="download" size={16} />}
          onClick={() =>
            during('starter', async () =>
              saveBlob(
                await readFile('/monthly-reports/template/starter.docx', {}, WORD),
                `${t('reportTemplate.starterName')}.docx`,
              ),
            )
          }
        >
          {t('reportTemplate.starter')}
        </Button>
      </Group>
      {wrong && (
        <div role="alert" className="mk-templatewrong">
          <strong>
            <span lang="th">{wrong.name}</span>: {t('reportTemplate.refused')}
          </strong>
          <ul>
            {wrong.texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="mk-small mk-muted" style={{ margin: '10px 0' }}>
        {t('reportTemplate.hint')}
      </p>
      <TemplateFields used={of.used} />
    </>
  );
}
