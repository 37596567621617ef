package org.yardstick.agents;

/**
 * Every mechanism parameter of a world: one component a section, one file a section in the world folder.
 *
 * @param choice how buyers choose ({@code choice.yaml})
 */
public record WorldParameters(ChoiceParameters choice) {}
