/** The default encoder of descriptions: WordPiece, BERT with an adapter, one head. */
package io.voicemill.runtime.emotion.description;
