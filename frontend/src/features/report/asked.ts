import { get, getWithEtag } from '@/api/client';
import type { Month } from './months';

/** A report as it stands, with the version that a change has to name. */
export const reportOf = (province: string, month: Month) =>
  getWithEtag('/api/v1/monthly-reports/{province}/{month}', { params: { path: { province, month } } });

/** The same with the figures of now beside those that were frozen. */
export const liveReportOf = (province: string, month: Month) =>
  get('/api/v1/monthly-reports/{province}/{month}', {
    params: { path: { province, month }, query: { live: true } },
  });

export const versionsOf = (province: string, month: Month) =>
  get('/api/v1/monthly-reports/{province}/{month}/versions', { params: { path: { province, month } } });

export const versionOf = (province: string, month: Month, version: number) =>
  get('/api/v1/monthly-reports/{province}/{month}/versions/{version}', {
    params: { path: { province, month, version } },
  });

/** All provinces of one month. */
export const reportsOfMonth = (month: Month) =>
  get('/api/v1/monthly-reports', { params: { query: { month, size: 100 } } });

export const statusOf = (month: Month) =>
  get('/api/v1/monthly-reports/status', { params: { query: { month } } });

export const nationOf = (month: Month) =>
  get('/api/v1/monthly-reports/national', { params: { query: { month } } });

/** Where a report is read. */
export const reportPath = (province: string, month: Month) => `/reports/${province}/${month}`;
