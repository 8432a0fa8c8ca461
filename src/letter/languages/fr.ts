import { LetterLanguage } from './language';

export const french: LetterLanguage = {
  code: 'fr',
  point: 'point',
  greetings: ['cher', 'chère', 'chers', 'chères', 'mon cher', 'ma chère', 'mes chers', 'mes chères', 'bien cher', 'bien chère', 'très cher', 'mon très cher', 'monsieur', 'madame',
    'mademoiselle', 'messieurs', 'mesdames', 'citoyen', 'citoyens', 'camarade', 'camarades', 'mon ami', 'mes amis', 'mon bien', 'ma bien', 'mon amour', 'bonjour', 'sire', 'monseigneur'],
  closings: ['agréez', 'veuillez', 'recevez', 'croyez', 'je vous prie', 'je vous embrasse', 'je t’embrasse', 'je t\'embrasse', 'je vous serre', 'bien à vous', 'bien à toi',
    'bien cordialement', 'cordialement', 'fraternellement', 'amicalement', 'tout à vous', 'tout à toi', 'votre', 'ton', 'ta', 'avec mes', 'avec mon', 'avec nos', 'salutations',
    'salut et', 'mes amitiés', 'meilleures salutations', 'à vous', 'respectueusement', 'j’ai l’honneur', 'j\'ai l\'honneur'],
  to: ['à', 'au', 'aux'],
  conjunctions: ['et', 'ou', 'ni'],
  functionWords: ['le', 'la', 'les', 'et', 'des', 'est', 'que', 'je', 'vous', 'pour', 'dans', 'une', 'pas', 'qui', 'sur', 'nous', 'au', 'il', 'du', 'ce'],
  grammarWords: `le la les l un une des du de d au aux ce cet cette ces c ça cela ceci celui celle ceux celles celui-ci celle-ci ceux-ci celui-là
    je j tu il elle on nous vous ils elles me m te t se s moi toi soi lui leur leurs eux y en mon ma mes ton ta tes son sa ses notre nos votre vos mien mienne miens tien sien sienne nôtre vôtre même mêmes
    qui que qu quoi dont où lequel laquelle lesquels lesquelles auquel auxquels duquel desquels quel quelle quels quelles quelque quelques quelqu'un chacun chacune chaque aucun aucune nul nulle personne rien tout toute tous toutes tel telle tels telles autre autres plusieurs certains certaines
    à dans par pour sur sous avec sans vers chez entre contre depuis pendant avant après devant derrière dès jusque jusqu jusqu'à malgré parmi selon hors outre envers sauf
    et ou mais donc or ni car si comme quand lorsque lorsqu puisque puisqu parce afin quoique tandis
    suis es est sommes êtes sont étais était étions étiez étaient fus fut furent sera serai serez serons seront serait seraient soit soient sois fût été être étant
    ai as a avons avez ont avais avait avions aviez avaient eus eut eurent aura aurai aurez aurons auront aurait auraient ait aient eût eu avoir ayant
    peux peut pouvons pouvez peuvent pouvait pourrait pouvoir dois doit devons devez doivent devait devrait devoir fait faire font veux veut voulez voulons veulent vais va vont aller
    ne n pas point plus non oui aussi ainsi alors encore déjà très bien peu trop tant là ici voilà voici puis ensuite toujours jamais moins beaucoup assez seulement c'est d'un d'une qu'il qu'elle qu'on qu'ils n'est s'il j'ai n'ai d'autres l'on`,
  gaps: ['illisible', 'mot illisible', 'mots illisibles', 'un mot illisible', 'indéchiffrable', 'lacune', 'déchiré', 'déchirure', 'mot manquant', 'biffé', 'raturé'],
};
