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
  gaps: ['illisible', 'mot illisible', 'mots illisibles', 'un mot illisible', 'indéchiffrable', 'lacune', 'déchiré', 'déchirure', 'mot manquant', 'biffé', 'raturé'],
};
