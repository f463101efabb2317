// Constructs that Arazzo 1.0 does not have are converted or removed.
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeArtefacts } from '../artefacts.ts';
import { readDocuments } from '../repository.ts';

interface Step {
  readonly stepId: string;
  readonly workflowId?: string;
  readonly parameters?: readonly { name: string; in?: string; value: unknown }[];
  readonly onSuccess?: readonly object[];
  readonly successCriteria?: readonly { condition: string }[];
}
interface Workflow {
  readonly workflowId: string;
  readonly inputs?: { readonly required: readonly string[] };
  readonly steps: readonly Step[];
}
interface Arazzo {
  readonly arazzo: string;
  readonly workflows: readonly Workflow[];
}

const files = makeArtefacts(readDocuments(), '1.0.0');
const paths = [...files.keys()].filter((path) => path.endsWith('/auth.arazzo-1.0.json'));
const documentOf = (name: string): Arazzo => JSON.parse(files.get(`${name}/auth.arazzo-1.0.json`)!);

function stepOf(name: string, stepId: string): Step {
  const steps = documentOf(name).workflows.flatMap((workflow) => workflow.steps);
  return steps.find((step) => step.stepId === stepId)!;
}

test.each(paths)('%s is 1.0.1, and has no extension and no selector', (path) => {
  const text = files.get(path)!;
  expect(JSON.parse(text).arazzo).toBe('1.0.1');
  expect(text).not.toMatch(/"(x-[\w-]+|selector|\$self)":/);
});

test('every workflow of the 1.1 document is in the 1.0 document', () => {
  for (const path of paths) {
    const ids = ({ workflows }: Arazzo): string[] => workflows.map(({ workflowId }) => workflowId);
    const written = parse(files.get(path.replace('-1.0.json', '.yaml'))!) as Arazzo;
    expect(ids(JSON.parse(files.get(path)!))).toEqual(ids(written));
  }
});

test('a step that calls a workflow passes all of its inputs', () => {
  for (const path of paths) {
    const { workflows } = JSON.parse(files.get(path)!) as Arazzo;
    const inputs = new Map(workflows.map((one) => [one.workflowId, one.inputs?.required ?? []]));
    for (const { stepId, workflowId, parameters = [] } of workflows.flatMap((one) => one.steps)) {
      const passed = parameters.map(({ name }) => name);
      expect(passed, stepId).toEqual(
        expect.arrayContaining([...(inputs.get(workflowId ?? '') ?? [])]),
      );
    }
  }
});

test('a bearer token and an API key are parameters of the step', () => {
  expect(stepOf('biot', 'sendCode').parameters).toEqual([
    { name: 'Authorization', in: 'header', value: 'Bearer {$inputs.interim_token}' },
  ]);
  expect(stepOf('iotconnect', 'sendCredentials').parameters).toEqual([
    { name: 'Authorization', in: 'header', value: 'Basic {$steps.takeBasicToken.outputs.token}' },
    { name: 'solution-key', in: 'header', value: '$inputs.solutionKey' },
  ]);
});

test('HTTP Basic is an input, which a calling workflow passes on', () => {
  const { workflows } = documentOf('bioprodict');
  const requiring = workflows.filter(({ inputs }) => inputs?.required.includes('clientBasic'));
  expect(requiring.map(({ workflowId }) => workflowId)).toEqual(
    expect.arrayContaining(['login', 'refresh', 'lifecycle']),
  );
  expect(stepOf('bioprodict', 'logIn').parameters).toContainEqual({
    name: 'clientBasic',
    value: '$inputs.clientBasic',
  });
});

test('an output that expressions cannot read is removed, also from the workflow', () => {
  const { workflows } = documentOf('mediroutes');
  expect(JSON.stringify(workflows)).not.toMatch(/\.issued|issued_at/);
});

test('an action with parameters ends the workflow', () => {
  expect(stepOf('biot', 'sendPassword').onSuccess).toEqual([
    {
      name: 'askForCode',
      type: 'end',
      criteria: [{ condition: 'true == $response.body#/mfaRequired' }],
    },
  ]);
});
