import { Alert, Button, Group, Progress, Radio, Select, SimpleGrid, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { API, getWithEtag } from '@/api/client';
import type { ImportReport } from '@/api/imports';
import { downloadFile } from '@/shared/download';
import { useFormat } from '@/shared/format';
import { can, useMe } from '@/shared/session';
import { Bones, Failed, Head, toastProblem } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { ProvinceSelect } from '@/shared/ui/places';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref, useUrlState } from '@/shared/url';
import { KeptHeadings, Questions } from './Headings';
import { MyOngoing } from './Ongoing';
import { Findings, hasWritten, ImportChip, Stats } from './Report';
import {
  type Choices,
  fileReasons,
  frozen,
  isKind,
  KINDS,
  type Kind,
  unknownHeadings,
  upload,
} from './upload';

const STRATEGIES = ['CREATE_AND_UPDATE', 'UPDATE', 'MATCH'] as const;
type Strategy = (typeof STRATEGIES)[number];

export default function WizardPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const client = useQueryClient();
  const href = useHref();
  const [url, change] = useUrlState();
  const admin = can(me);
  const kinds = KINDS.filter((k) => admin || k !== 'boundaries');
  // Kept here, and only mirrored in the address: a choice must answer at once, a navigation may wait.
  const [kind, setKind] = useState<Kind>(isKind(url.kind) ? url.kind : kinds[0]!);
  // who comes from a meeting fills in its list, and no other
  const [about] = useState(kind === 'meeting-attendance' ? url.about : undefined);
  const asked = useQuery({
    ...getWithEtag('/api/v1/meetings/{id}', { params: { path: { id: about ?? '' } } }),
    enabled: about !== undefined,
  });
  const meeting = asked.data?.data;
  const meetingName =
    meeting && t(`search.meeting.${meeting.kind}`, { n: f.n(meeting.number), year: f.fy(meeting.year) });
  // An office only matches names; changing the registry is the administrator's.
  const matchOnly = kind === 'local-governments' && !admin;
  const [file, setFile] = useState<File | null>(null);
  const [onError, setOnError] = useState<'abort' | 'skip'>('abort');
  const [chosenStrategy, setStrategy] = useState<Strategy>('CREATE_AND_UPDATE');
  const strategy = matchOnly ? 'MATCH' : chosenStrategy;
  const [province, setProvince] = useState<string | null>(me.scope.provinceCode ?? null);
  // whose headings are kept: of a meeting those of its province, whoever brings the file
  const office = meeting?.provinceCode ?? province;
  const [choices, setChoices] = useState<Choices>({});
  const [progress, setProgress] = useState<number | null>(null);
  const [writing, setWriting] = useState(false);
  const [trial, setTrial] = useState<ImportReport | null>(null);
  const [result, setResult] = useState<ImportReport | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const abort = useRef<AbortController>(null);
  useTitle(t('imports.new'));

  /** What was tried belongs to exactly this file, kind and options: a change of any of them ends a dry run that goes on. */
  const reset = () => {
    abort.current?.abort();
    abort.current = null;
    setProgress(null);
    setTrial(null);
    setResult(null);
    setError(null);
  };
  const take = async (taken: File | undefined) => {
    if (!taken || writing) return;
    reset();
    setFile(null);
    setChoices({});
    try {
      setFile(await frozen(taken));
    } catch (problem) {
      setError(problem);
    }
  };
  const run = async (dryRun: boolean, how = onError, said = choices) => {
    if (!file) return;
    if (dryRun) reset();
    const mine = new AbortController();
    abort.current = mine;
    setError(null);
    setProgress(0);
    setWriting(!dryRun);
    const isMine = () => abort.current === mine;
    try {
      const report = await upload(
        kind,
        {
          dryRun: String(dryRun),
          onError: how,
          strategy,
          province: office,
          about,
        },
        said,
        file,
        { onProgress: (fraction) => isMine() && setProgress(fraction), signal: mine.signal },
      );
      if (!isMine()) return;
      if (dryRun) setTrial(report);
      else {
        setResult(report);
        await client.invalidateQueries();
      }
    } catch (problem) {
      const stopped = problem instanceof DOMException && problem.name === 'AbortError';
      if (isMine() && !stopped) setError(problem);
    } finally {
      if (isMine()) setProgress(null);
      setWriting(false);
    }
  };
  const drop = (e: DragEvent) => {
    e.preventDefault();
    setOver(false);
    void take(e.dataTransfer.files[0]);
  };

  const writes = trial ? trial.stats.created + trial.stats.updated : 0;
  const mayCommit = trial !== null && hasWritten(trial.status);

  return (
    <>
      <Head title={t('imports.new')} lead={t('wizard.lead')} />
      <div className="mk-grid" style={{ maxWidth: 980 }}>
        <section className="mk-card" aria-labelledby="step-1">
          <h2 id="step-1" style={{ marginBottom: 10 }}>
            {f.digits('1')}. {about ? t('wizard.ofMeeting') : t('wizard.step1')}
          </h2>
          {about ? (
            asked.error ? (
              <Failed error={asked.error} retry={() => asked.refetch()} />
            ) : !meeting ? (
              <Bones lines={2} />
            ) : (
              <>
                <p style={{ margin: 0 }}>
                  <Link to={href(`/meetings/${meeting.id}`)}>{meetingName}</Link>{' '}
                  <span className="mk-muted">
                    <span className="mk-nowrap">{f.date(meeting.on)}</span> ·{' '}
                    {t('place.provinceOf', { name: meeting.province.name })}
                  </span>
                </p>
                <p className="mk-small mk-muted" style={{ margin: '6px 0 0' }}>
                  {t(meeting.state === 'CLOSED' ? 'wizard.meetingClosed' : 'wizard.ofMeetingLead')}
                </p>
                <Group gap="xs" mt="md">
                  <Button
                    size="xs"
                    variant="default"
                    leftSection={<Icon name="download" size={14} />}
                    onClick={() =>
                      downloadFile(
                        `${API}/meetings/${meeting.id}/attendance.xlsx`,
                        {},
                        `รายชื่อผู้เข้าประชุมครั้งที่ ${meeting.number}-${meeting.year} จังหวัด${meeting.province.name}.xlsx`,
                        '*/*',
                      ).catch(toastProblem)
                    }
                  >
                    {t('wizard.listToFill')}
                  </Button>
                </Group>
              </>
            )
          ) : (
            <>
              <Radio.Group
                value={kind}
                onChange={(value) => {
                  reset();
                  setChoices({});
                  if (!isKind(value)) return;
                  setKind(value);
                  if (value === 'meeting-attendance' && chosenStrategy === 'MATCH')
                    setStrategy('CREATE_AND_UPDATE');
                  change({ kind: value }, { replace: true });
                }}
                aria-labelledby="step-1"
              >
                <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
                  {kinds.map((k) => (
                    <Radio
                      key={k}
                      value={k}
                      disabled={writing}
                      label={t(`importKind.${k}`)}
                      description={t(`importKindHint.${k}`)}
                      styles={{ body: { alignItems: 'flex-start' } }}
                    />
                  ))}
                </SimpleGrid>
              </Radio.Group>
              {kind !== 'boundaries' && (
                <Group gap="xs" mt="md">
                  <span className="mk-small mk-muted">{t('wizard.template')}</span>
                  {(['xlsx', 'csv'] as const).map((format) => (
                    <Button
                      key={format}
                      size="xs"
                      variant="default"
                      leftSection={<Icon name="download" size={14} />}
                      onClick={() =>
                        downloadFile(
                          `${API}/imports/${kind}/template.${format}`,
                          {},
                          `${kind}.${format}`,
                          '*/*',
                        ).catch(toastProblem)
                      }
                    >
                      {format.toUpperCase()}
                    </Button>
                  ))}
                </Group>
              )}
            </>
          )}
        </section>

        <section className="mk-card" aria-labelledby="step-2">
          <h2 id="step-2" style={{ marginBottom: 10 }}>
            {f.digits('2')}. {t('wizard.step2')}
          </h2>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button does the same */}
          <div
            className="mk-drop"
            data-over={over}
            onDragOver={(e) => {
              e.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={drop}
          >
            {file ? (
              <Stack gap={4} align="center">
                <span style={{ color: 'var(--mk-accent)' }}>
                  <Icon name="file" size={32} stroke={1.4} />
                </span>
                <strong>{file.name}</strong>
                <span className="mk-small mk-muted">{f.n(Math.max(1, Math.round(file.size / 1024)))} kB</span>
              </Stack>
            ) : (
              <Stack gap={4} align="center">
                <span style={{ color: 'var(--mk-accent)' }}>
                  <Icon name="upload" size={32} stroke={1.4} />
                </span>
                <strong>{t('wizard.drop')}</strong>
                <span className="mk-small mk-muted">{t('wizard.dropHint')}</span>
              </Stack>
            )}
            <Button mt="sm" variant="default" disabled={writing} onClick={() => input.current?.click()}>
              {t(file ? 'wizard.chooseOther' : 'wizard.choose')}
            </Button>
            <input
              ref={input}
              type="file"
              hidden
              aria-label={t('wizard.choose')}
              accept={kind === 'boundaries' ? '.geojson,.json' : '.csv,.tsv,.txt,.xlsx,.ods,.xml,.xls'}
              onChange={(e) => {
                void take(e.currentTarget.files?.[0]);
                e.currentTarget.value = '';
              }}
            />
          </div>
          {kind !== 'boundaries' && (
            <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm" mt="md">
              <Select
                label={t('wizard.onError')}
                value={onError}
                disabled={writing}
                data={[
                  { value: 'abort', label: t('wizard.abort') },
                  { value: 'skip', label: t('wizard.skip') },
                ]}
                onChange={(value) => {
                  reset();
                  setOnError(value === 'skip' ? 'skip' : 'abort');
                }}
              />
              <Select
                label={t('wizard.strategy')}
                value={strategy}
                disabled={matchOnly || writing}
                data={STRATEGIES.filter((s) => kind !== 'meeting-attendance' || s !== 'MATCH').map((s) => ({
                  value: s,
                  label: t(`wizard.${s}`),
                }))}
                onChange={(value) => {
                  reset();
                  setStrategy((value ?? 'CREATE_AND_UPDATE') as Strategy);
                }}
              />
              {!about && (
                <ProvinceSelect
                  label={t('wizard.province')}
                  placeholder={t('common.unknown')}
                  value={province}
                  disabled={me.scope.level !== 'NATION' || writing}
                  onChange={(code) => {
                    reset();
                    setChoices({});
                    setProvince(code);
                  }}
                />
              )}
            </SimpleGrid>
          )}
          {kind !== 'boundaries' && (
            <KeptHeadings kind={kind} province={office} onChange={() => writing || reset()} />
          )}
          <Group mt="md">
            <Button
              size="md"
              disabled={!file || progress !== null || result !== null || (about !== undefined && !meeting)}
              variant={trial ? 'default' : 'filled'}
              onClick={() => void run(true)}
            >
              {t('wizard.dryRun')}
            </Button>
          </Group>
          {error !== null && (
            <div style={{ marginTop: 14 }}>
              <Failed error={error} />
              {fileReasons(error).length > 0 && (
                <ul style={{ margin: '8px 0 0', paddingLeft: 20 }}>
                  {fileReasons(error).map((reason) => (
                    <li key={reason}>{reason}</li>
                  ))}
                </ul>
              )}
            </div>
          )}
        </section>

        {progress !== null && (
          <section className="mk-card" aria-live="polite">
            <Group justify="space-between" mb={6}>
              <span>
                {progress < 1 ? t('wizard.uploading', { percent: f.pct(progress) }) : t('wizard.reading')}
              </span>
              {progress < 1 && (
                <Button size="xs" variant="default" onClick={() => abort.current?.abort()}>
                  {t('wizard.cancelUpload')}
                </Button>
              )}
            </Group>
            {progress < 1 ? (
              <Progress value={progress * 100} aria-label={t('wizard.reading')} />
            ) : (
              <MyOngoing kind={kind} userId={me.id} />
            )}
            <p className="mk-small mk-muted" style={{ marginTop: 10 }}>
              {progress < 1 ? t('wizard.stay') : t('wizard.mayLeave')}
            </p>
          </section>
        )}

        {trial && !result && progress === null && (
          <section className="mk-card" aria-labelledby="step-3">
            <div className="mk-cardhead">
              <h2 id="step-3">
                {f.digits('3')}. {t('wizard.step3')}
              </h2>
              <ImportChip status={trial.status} />
            </div>
            <Alert
              variant="light"
              color={trial.status === 'DONE' ? 'teal' : trial.status === 'PARTIAL' ? 'gold' : 'red'}
              role="status"
              mb="md"
            >
              {trial.status === 'DONE' && writes === 0
                ? t('wizard.nothingNew')
                : trial.status === 'DONE'
                  ? t('wizard.wouldDone')
                  : trial.status === 'PARTIAL'
                    ? t('wizard.wouldPartial')
                    : t('wizard.wouldReject')}
            </Alert>
            <Stats report={trial} />
            <Group mt="md">
              {mayCommit && writes > 0 && (
                <Button size="md" onClick={() => void run(false)}>
                  {t('wizard.commitN', { n: f.n(writes) })}
                </Button>
              )}
              {!mayCommit && onError === 'abort' && trial.stats.rejected < trial.stats.read && (
                <Button
                  onClick={() => {
                    setOnError('skip');
                    void run(true, 'skip');
                  }}
                >
                  {t('wizard.switchSkip')}
                </Button>
              )}
            </Group>
            {kind !== 'boundaries' && (
              <Questions
                key={trial.id}
                kind={kind}
                province={office}
                unknown={unknownHeadings(trial)}
                said={choices}
                onAnswer={(said) => {
                  setChoices(said);
                  void run(true, onError, said);
                }}
              />
            )}
            <Findings report={trial} />
          </section>
        )}

        {result && (
          <section className="mk-card" aria-labelledby="step-4">
            <div className="mk-cardhead">
              <h2 id="step-4">
                {f.digits('4')}. {t(hasWritten(result.status) ? 'wizard.done' : 'wizard.rejected')}
              </h2>
              <ImportChip status={result.status} />
            </div>
            <Stats report={result} />
            <Group mt="md">
              {meeting ? (
                <Button component={Link} to={href(`/meetings/${meeting.id}/edit`)}>
                  {t('wizard.toMeeting')}
                </Button>
              ) : (
                <Button component={Link} to="/">
                  {t('wizard.toHome')}
                </Button>
              )}
              <Button component={Link} variant="default" to={`/imports/${result.id}`}>
                {t('wizard.toReport')}
              </Button>
              <Button
                variant="default"
                onClick={() => {
                  reset();
                  setFile(null);
                  setChoices({});
                }}
              >
                {t('wizard.again')}
              </Button>
            </Group>
            <Findings report={result} />
          </section>
        )}
      </div>
    </>
  );
}
