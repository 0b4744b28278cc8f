/** From an emotion to sound: the acoustic correlates of the labels and hints. */
package io.voicemill.runtime.emotion.sound;
