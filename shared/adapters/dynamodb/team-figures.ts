// The figures of care teams: an item for each, all in one partition, so that one request reads them.

import type { TeamFiguresStore } from '../../console-ports.ts';
import { TABLE } from '../../contracts/names.ts';
import type { TeamFigures } from '../../domain/figures/team-figures.ts';
import { toAttribute, toAttributes } from './attributes.ts';
import { fromItem } from './items.ts';
import { FIGURES_PARTITION, figuresKey } from './keys.ts';
import { queryOnce, type Table, update } from './table.ts';

export const dynamodbTeamFigures = (table: Table): TeamFiguresStore => ({
  list: async () => {
    const items = await queryOnce(table, {
      KeyConditionExpression: `${TABLE.partitionKey} = :figures`,
      ExpressionAttributeValues: toAttributes({ ':figures': FIGURES_PARTITION }),
      ConsistentRead: true,
    });
    return items.map((item) => fromItem<{ readonly figures: TeamFigures }>(item).figures);
  },
  put: (figures) =>
    update(table, {
      Key: figuresKey(figures.careTeamId),
      UpdateExpression: 'SET figures = :figures',
      ConditionExpression: figures.version === 1 ? 'attribute_not_exists(figures)' : 'figures.#version = :before',
      ...(figures.version > 1 && { ExpressionAttributeNames: { '#version': 'version' } }),
      ExpressionAttributeValues: {
        ':figures': toAttribute(figures),
        ...(figures.version > 1 && toAttributes({ ':before': figures.version - 1 })),
      },
    }),
});
