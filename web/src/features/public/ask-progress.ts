export type Progress = {
  number: string;
  itemName: string;
  headline: string;
  updatedAt: string;
  steps: Step[];
  next?: string | null;
  /** The other cases of the same visit (一事联办), itself among them or not. */
  group?: { number: string; itemName: string; headline: string; steps: Step[] }[] | null;
};
export type Step = { title: string; at?: string | null; done: boolean };

/** By its own fetch: this page must stay small. */
export async function askProgress(number: string, code: string): Promise<Progress | { sentence?: string }> {
  const response = await fetch('/api/public/progress', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'zhengwu' },
    body: JSON.stringify({ number, code }),
    cache: 'no-store',
  });
  const body = (await response.json().catch(() => ({}))) as Progress & { title?: string };
  return response.ok ? body : { sentence: body.title };
}
