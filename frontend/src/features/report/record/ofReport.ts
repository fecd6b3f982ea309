import type { Report } from '@/api/types';

export interface OfReport {
  report: Report;
  onClose: () => void;
}

/** Where the version has to be named that was seen. */
export interface OfVersion extends OfReport {
  etag: string | null;
}

export const pathOf = (report: Report) => ({
  params: { path: { province: report.provinceCode, month: report.month } },
});
