// Until the registry holds every instrument that the plans name: plans without those it lacks. Then only load-plan.ts is needed.
import { licensedPart, type PlanDefinition } from '../domain/plan.ts';
import type { Instrument } from '../domain/questionnaire.ts';
import { loadPlan } from './load-plan.ts';

const STILL_TO_COME = ['ici-symptom-check', 'car-t-check', 'phq-2', 'phq-8', 'gad-2', 'gad-7'];

export const loadWhatIsThere = (plan: PlanDefinition, instruments: readonly Instrument[]): PlanDefinition => {
  const isThere = (id: string): boolean => instruments.some((instrument) => instrument.id === id);
  if (STILL_TO_COME.every(isThere)) return loadPlan(plan, instruments);
  return {
    ...licensedPart({ ...plan, whereLicensed: [...STILL_TO_COME, ...(plan.whereLicensed ?? [])] }, isThere),
    standIns: Object.fromEntries(Object.entries(plan.standIns).filter(([, standIn]) => isThere(standIn))),
  };
};
