import { z } from 'zod';
import type { ExtensionContext } from '../guard/directus.ts';
import { foreignRow } from '../guard/errors.ts';
import { body } from './body.ts';
import { callerOf, serviceOf, type OfficeActor } from './caller.ts';
import { claim } from './claim.ts';
import { clockRoutes } from './clocks/routes.ts';
import { letterRoutes } from './letters/routes.ts';
import { caseworkRoutes } from './casework/routes.ts';
import { copyCooperation } from './cooperations/copy-cooperation.ts';
import { copyWishSchema } from './cooperations/copy-wish.ts';
import { COPY_WORDS } from './cooperations/copy-words.ts';
import { processEditorOf } from './cooperations/process-editor.ts';
import type { Request, Router } from './express.ts';
import { followUps, followUpSchema, proposeFollowUp } from './follow-up.ts';
import { guarded } from './guarded.ts';
import { receive } from './inbox.ts';
import { draftVersion } from './law/draft-version.ts';
import { lawEditorOf } from './law/law-editor.ts';
import { lawTesterOf } from './law/law-tester.ts';
import { publishVersion } from './law/publish-version.ts';
import { lawStamp } from './law/law-stamp.ts';
import { takeLawSnapshot } from './law/take-law-snapshot.ts';
import { simulateVersion, simulationWishSchema } from './law/simulate-version.ts';
import { offeredSteps, postStep, stepWishSchema } from './referral-steps.ts';
import { rightsRoutes } from './rights/rights-routes.ts';
import { remedyOf } from './remedy.ts';
import { seesRows } from './sees-rows.ts';
import { settle, settleSchema, type Verb } from './settle.ts';

const claimSchema = z.strictObject({
  consumer: z.string().min(1).max(128),
  types: z.array(z.string().min(1).max(128)).min(1).max(20),
  wait: z.number().min(0).max(25).default(0),
});

/** Endpoints under /bleiberecht: steps for people and nodes, claim and settle for the trigger, the inbox for webhooks. */
export default {
  id: 'bleiberecht',
  handler(router: Router, context: ExtensionContext): void {
    const { services, database, getSchema } = context;
    // What is possible next says where a referral stands: only who works with its steps is told.
    const referralWorker = async (request: Request): Promise<{ actor: OfficeActor; id: string }> => {
      const actor = await callerOf(database, request);
      const id = z.string().uuid().safeParse(request.params['id']).data;
      if (id === undefined) throw foreignRow('referral');
      await seesRows(
        { services, database, schema: await getSchema() },
        request.accountability ?? null,
        'referral_steps',
        id,
      );
      return { actor, id };
    };
    clockRoutes(router, context);
    letterRoutes(router, context);
    caseworkRoutes(router, { services, database, getSchema });
    rightsRoutes(router, context);
    router.get(
      '/referrals/:id/steps',
      guarded(async (request, response) => {
        const { actor, id } = await referralWorker(request);
        response.json(await offeredSteps(database, actor, id));
      }),
    );
    router.post(
      '/referrals/:id/step',
      guarded(async (request, response) => {
        await callerOf(database, request);
        const wish = body(request, stepWishSchema);
        const parts = { services, database, schema: await getSchema() };
        response.json(await postStep(parts, request.accountability ?? null, request.params['id'] ?? '', wish));
      }),
    );
    router.get(
      '/referrals/:id/remedy',
      guarded(async (request, response) => {
        const { actor, id } = await referralWorker(request);
        const parts = { services, database, schema: await getSchema() };
        response.json({ remedy: await remedyOf(parts, request.accountability ?? null, actor, id) });
      }),
    );
    router.get(
      '/referrals/:id/follow-up',
      guarded(async (request, response) => {
        const { actor, id } = await referralWorker(request);
        response.json(await followUps(database, actor, id));
      }),
    );
    router.post(
      '/referrals/:id/follow-up',
      guarded(async (request, response) => {
        const actor = await callerOf(database, request);
        const wish = body(request, followUpSchema);
        const parts = { services, database, schema: await getSchema() };
        const { accountability = null } = request;
        response.json(await proposeFollowUp(parts, accountability, actor, request.params['id'] ?? '', wish));
      }),
    );
    router.post(
      '/law/snapshot',
      guarded(async (request, response) => {
        await serviceOf(database, request);
        response.json(await takeLawSnapshot(database));
      }),
    );
    router.get(
      '/law/stamp',
      guarded(async (request, response) => {
        const { user } = await serviceOf(database, request);
        response.json({ stamp: await lawStamp(database), account: user });
      }),
    );
    router.post(
      '/law/:version/draft',
      guarded(async (request, response) => {
        await lawEditorOf(database, request);
        const parts = { services, database, schema: await getSchema() };
        response.json(await draftVersion(parts, request.accountability ?? null, request.params['version'] ?? ''));
      }),
    );
    router.post(
      '/law/:version/simulate',
      guarded(async (request, response) => {
        const { office } = await lawTesterOf(database, request);
        const wish = body(request, simulationWishSchema);
        let gone = false;
        response.on('close', () => (gone = true));
        response.json(await simulateVersion(database, office, request.params['version'] ?? '', wish, () => gone));
      }),
    );
    router.post(
      '/law/:version/publish',
      guarded(async (request, response) => {
        const { user } = await lawEditorOf(database, request);
        response.json(await publishVersion(database, user, request.params['version'] ?? ''));
      }),
    );
    router.post(
      '/cooperations/:id/copy',
      guarded(async (request, response) => {
        const accountability = processEditorOf(request);
        const wish = body(request, copyWishSchema, COPY_WORDS);
        const parts = { services, database, schema: await getSchema(), accountability };
        response.json(await copyCooperation(parts, request.params['id'] ?? '', wish));
      }),
    );
    router.post(
      '/claim',
      guarded(async (request, response) => {
        const { office } = await serviceOf(database, request);
        const wish = body(request, claimSchema);
        let gone = false;
        response.on('close', () => (gone = true));
        const found = await claim(database, office, wish, () => gone);
        if (found) response.json(found);
        else response.status(204).end();
      }),
    );
    for (const verb of ['extend', 'ack', 'release'] as const satisfies readonly Verb[]) {
      router.post(
        `/${verb}`,
        guarded(async (request, response) => {
          const { office } = await serviceOf(database, request);
          await settle(database, office, verb, body(request, settleSchema));
          response.status(204).end();
        }),
      );
    }
    router.post(
      '/inbox',
      guarded(async (request, response) => {
        const { office } = await serviceOf(database, request);
        const answer = await receive({ services, database, schema: await getSchema() }, office, request);
        if ('problem' in answer) response.status(answer.status).type('application/problem+json').json(answer.problem);
        else response.status(answer.status).json(answer.body);
      }),
    );
  },
};
