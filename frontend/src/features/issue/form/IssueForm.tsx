import { SegmentedControl, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ifMatch, put, remove } from '@/api/client';
import type { Issue } from '@/api/types';
import { Attachments } from '@/shared/attachment/Attachments';
import { discardAll } from '@/shared/attachment/photos';
import { keepDraft } from '@/shared/form/draft';
import { RecordForm } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useFormat } from '@/shared/format';
import { StorageWarning } from '@/shared/offline/StorageWarning';
import { can, useMe } from '@/shared/session';
import { DateField } from '@/shared/ui/DateField';
import { Fold } from '@/shared/ui/Fold';
import { toastDone } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { LocalGovernmentSelect, ProvinceSelect } from '@/shared/ui/places';
import { useHref } from '@/shared/url';
import { useToday } from '@/shared/useToday';
import { issueAt, issueOf } from '../asked';
import { afterVisit, bodyOf, type IssueValues, isDrawn, likeText, ofIssue } from '../issueValues';
import { KINDS, MODULES, mayDo, SEVERITIES } from '../issueWords';
import { OwnerSelect } from '../OwnerSelect';
import { Similar } from '../Similar';
import { followInstead } from './followInstead';

/** An issue as it is told. Those like it, and what solved them, stand beside it while it is typed. */
export function IssueForm({
  values: begun,
  issue,
  etag = null,
  draft,
  visitOn,
  onSaved,
  onClose,
}: {
  values: IssueValues;
  /** The issue as it is stored, when it is changed. */
  issue?: Issue;
  etag?: string | null;
  draft: string;
  /** The day of the visit on which it was found, where it is known. */
  visitOn?: string | null;
  onSaved: (issue: Issue) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const me = useMe();
  const today = useToday();
  const href = useHref();
  const navigate = useNavigate();
  const wide = useMediaQuery('(min-width: 1081px)', undefined, { getInitialValueInEffect: false });
  const record = useRecord({
    draft,
    values: begun,
    etag,
    fields: {
      localGovernmentCode: { label: t('place.localGovernment'), shown: (_, v) => v.placeName },
      provinceCode: t('place.province'),
      kind: { label: t('issue.kind'), shown: (kind) => t(`issueKind.${kind}`) },
      title: t('issue.title'),
      detail: t('issue.detail'),
      module: { label: t('issue.module'), shown: (module) => (module ? t(`issueModule.${module}`) : '') },
      severity: { label: t('issue.severity'), shown: (severity) => t(`issueSeverity.${severity}`) },
      raisedOn: { label: t('issue.raisedOn'), shown: (day) => f.date(day) },
      ownerId: { label: t('issue.owner'), shown: (_, v) => v.ownerName },
      dueOn: { label: t('issue.dueOn'), shown: (day) => f.date(day) },
    },
    // both places, or neither
    elsewhere: (v) => ({ '': v.of === 'PLACE' ? 'localGovernmentCode' : 'provinceCode' }),
    write: (v, version) =>
      put('/api/v1/issues/{id}', {
        params: { path: { id: v.id } },
        body: bodyOf(v),
        headers: issue ? ifMatch(version) : {},
      }),
    theirs: issue && { query: issueOf(issue.id), of: ofIssue },
    later: (v) => ({
      kind: 'ISSUE',
      title: [v.title.trim(), v.placeName].filter(Boolean).join(' · '),
      after: afterVisit(v),
    }),
    onKept: () => navigate('/queue', { replace: true }),
    told: issue ? undefined : t('issueForm.raised'),
    after: ({ data }) => onSaved(data),
    onClose: () => {
      // what was saved, or waits to be, took them along
      void discardAll(issueAt(form.getValues().id));
      onClose();
    },
  });
  const { field, form } = record;
  const v = form.values;
  const local = me.role === 'LOCAL';
  const mayBeProvinces = !issue && can(me, 'PROVINCE', 'TRAINER') && v.visitId === null;
  const province = v.provinceCode ?? me.scope.provinceCode ?? undefined;
  const folded = [v.ownerName, v.dueOn && f.date(v.dueOn)].filter(Boolean).join(' · ');
  const similar = (
    <Similar
      hint
      text={likeText(v)}
      module={v.module}
      except={v.id}
      onFollow={
        issue
          ? undefined
          : async (same) => {
              // whoever may only read that one keeps what is typed here
              if (mayDo(same, 'COMMENT') && mayDo(same, 'ATTACH')) {
                const photos = await followInstead(v, same.id).catch(() => 0);
                record.drop();
                if (photos > 0) toastDone(t('issueForm.photosMoved', { n: f.n(photos) }));
              }
              navigate(href(`/issues/${same.id}`));
            }
      }
    />
  );
  /** Its place is that of its visit, where that is known. */
  const placed = v.visitId !== null && begun.localGovernmentCode !== null;
  const drawn = { isNew: !issue, local, nation: me.scope.level === 'NATION', placed };
  const untold = Object.entries(form.errors)
    .filter(([path, why]) => why && !isDrawn(path, v, drawn))
    .map(([, why]) => why);
  return (
    <div className="mk-issueform">
      <div className="mk-card mk-longform">
        <RecordForm of={record} submit={t(issue ? 'issueForm.saveChange' : 'issueForm.save')}>
          <StorageWarning />
          {untold.length > 0 && (
            <ul className="mk-note" role="alert" data-obstacle>
              {untold.map((why, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and they never change places
                <li key={i}>{why}</li>
              ))}
            </ul>
          )}
          {v.visitId && (
            <p className="mk-note">
              <Icon name="visit" size={18} />
              <span>
                {visitOn ? t('issueForm.fromVisit', { date: f.date(visitOn) }) : t('issueForm.fromAVisit')}
              </span>
            </p>
          )}
          {mayBeProvinces && (
            <div>
              <span className="mk-formlabel" id="issue-of">
                {t('issueForm.of')}
              </span>
              <SegmentedControl
                fullWidth
                aria-labelledby="issue-of"
                data={[
                  { value: 'PLACE', label: t('issueForm.ofPlace') },
                  { value: 'PROVINCE', label: t('issueForm.ofProvince') },
                ]}
                value={v.of}
                onChange={(of) => form.setFieldValue('of', of as IssueValues['of'])}
              />
            </div>
          )}
          {v.of === 'PROVINCE'
            ? isDrawn('provinceCode', v, drawn) && (
                <ProvinceSelect
                  required
                  clearable={false}
                  label={t('place.province')}
                  error={form.errors.provinceCode}
                  value={v.provinceCode}
                  onChange={(code) => form.setFieldValue('provinceCode', code)}
                />
              )
            : isDrawn('localGovernmentCode', v, drawn) && (
                <LocalGovernmentSelect
                  required
                  province={me.scope.provinceCode ?? undefined}
                  label={t('place.localGovernment')}
                  placeholder={v.placeName || t('place.searchHint')}
                  value={v.localGovernmentCode}
                  error={form.errors.localGovernmentCode}
                  onChange={(code) => form.setFieldValue('localGovernmentCode', code)}
                  onPick={({ name }) => form.setFieldValue('placeName', name)}
                />
              )}
          <TextInput required maxLength={300} placeholder={t('issueForm.titleHint')} {...field('title')} />
          <Textarea autosize minRows={4} description={t('issueForm.detailHint')} {...field('detail')} />
          {!wide && similar}
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <Select
              allowDeselect={false}
              data={KINDS.map((value) => ({ value, label: t(`issueKind.${value}`) }))}
              {...field('kind')}
            />
            <Select
              required
              allowDeselect={false}
              data={MODULES.map((value) => ({ value, label: t(`issueModule.${value}`) }))}
              {...field('module')}
            />
            <div>
              <span className="mk-formlabel" id="issue-severity">
                {t('issue.severity')}
              </span>
              <SegmentedControl
                fullWidth
                aria-labelledby="issue-severity"
                data={SEVERITIES.map((value) => ({ value, label: t(`issueSeverity.${value}`) }))}
                {...form.getInputProps('severity')}
              />
            </div>
            <DateField maxDate={today} {...field('raisedOn')} />
          </SimpleGrid>
          {!local && (
            <Fold
              icon="user"
              title={t('issueForm.more')}
              said={folded}
              open={form.errors.ownerId !== undefined || form.errors.dueOn !== undefined}
            >
              <OwnerSelect
                label={t('issue.owner')}
                error={form.errors.ownerId}
                province={province}
                value={v.ownerId}
                name={v.ownerName}
                onPick={(picked) => {
                  form.setFieldValue('ownerId', picked?.id ?? null);
                  form.setFieldValue('ownerName', picked?.name ?? '');
                }}
              />
              <DateField clearable {...field('dueOn')} />
            </Fold>
          )}
          <Fold icon="image" title={t('photos.title')} open={local}>
            <Attachments
              at={issueAt(v.id)}
              removal={(attachmentId) =>
                remove('/api/v1/issues/{id}/attachments/{attachmentId}', {
                  params: { path: { id: v.id, attachmentId } },
                })
              }
              stored={issue?.attachments ?? []}
              may
              saved={issue !== undefined}
              // what is taken hangs on an id that this form has also when it is opened anew
              onBegin={() => keepDraft(draft, { values: form.getValues(), base: record.base.current })}
            />
          </Fold>
        </RecordForm>
      </div>
      {wide && similar}
    </div>
  );
}
